import { publicSettings, secretSettings, unsetSettings } from './setting-names.mjs';

/** An address on this machine belongs to one run, not to a deployment. @param {string} url */
const isOwnAddress = (url) =>
  URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** @param {Record<string, string | undefined>} env @returns {Record<string, string>} */
const visible = (env) =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      const mayShow = publicSettings.includes(name) || name.startsWith('NEXT_PUBLIC_');
      return value && mayShow && !(name === 'APP_URL' && isOwnAddress(value)) ? [[name, value]] : [];
    }),
  );

/**
 * What of the environment a page built ahead of time may show. Where one run on this machine listens is not
 * among it, so that runs on different ports share a build.
 * @param {Record<string, string | undefined>} env as the person set it, before anything was made up
 * @returns {Record<string, string>}
 */
export const visibleSettings = (env) => ({ ...visible(env), hasMailServer: String(Boolean(env.SMTP_URL)) });

/**
 * The environment of the build: the machine's own, what pages may show, and stand-ins of the right shape for
 * every secret. No real secret can end up in the output, because none is there.
 * @param {Record<string, string | undefined>} env as the person set it
 * @param {string} actionsKey the one secret a build needs: it seals bound action arguments
 * @returns {NodeJS.ProcessEnv}
 */
export function buildEnvironment(env, actionsKey) {
  const standIns = secretSettings.map((name) => [
    name,
    `only-while-building-${name.toLowerCase()}-0123456789`,
  ]);
  return {
    ...env,
    ...unsetSettings(),
    ...Object.fromEntries(standIns),
    META_APP_ID: '100000000000000',
    SANDBOX_URL: 'http://127.0.0.1:9',
    SMTP_URL: env.SMTP_URL ? 'smtp://mail.invalid' : '',
    ...visible(env),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
}
