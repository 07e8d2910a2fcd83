/** Values a page built ahead of time may show; a build depends on them. */
export const publicSettings = [
  'APP_URL',
  'SUPPORT_EMAIL',
  'GRAPH_BASE_URL',
  'GRAPH_VERSION',
  'ALLOW_LOOPBACK_GRAPH',
  'META_DIALOG_URL',
  'META_APP_ID',
  'META_CONFIG_ID',
  'RELEASE_MIN_HOURS',
  'RELEASE_MAX_HOURS',
];

/** Secrets a real start has to bring and a stand-in start makes. */
export const secretSettings = [
  'NEXTAUTH_SECRET',
  'ENCRYPTION_KEY',
  'META_APP_SECRET',
  'META_WEBHOOK_VERIFY_TOKEN',
  'SANDBOX_KEY',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
];

/** Every variable the app or its scripts read, as described in .env.example. */
export const settingNames = [
  ...publicSettings,
  ...secretSettings,
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'META_SYSTEM_USER_TOKEN',
  'SMS_WEBHOOK_SECRET',
  'SANDBOX_PORT',
  'SANDBOX_URL',
  'TRUSTED_PROXY_HOPS',
  'LOG_LEVEL',
  'WORKER',
];

/** Each setting as an empty string, which means unset and which no `.env` file overrides. */
export const unsetSettings = () => Object.fromEntries(settingNames.map((name) => [name, '']));
