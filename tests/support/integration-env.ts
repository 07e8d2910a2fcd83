/** Loaded before each integration test file: settings that let `lib/env.ts` start without a machine set up. */
process.env.NEXTAUTH_SECRET ??= 'integration-only-sign-in-secret-0123456789abcdef';
process.env.ENCRYPTION_KEY ??= 'integration-only-encryption-key-0123456789abcdef';
process.env.META_APP_ID ??= '100200300400500';
process.env.META_APP_SECRET ??= 'integration-only-app-secret-0123456789abcdef';
process.env.META_WEBHOOK_VERIFY_TOKEN ??= 'integration-only-verify-token-0123456789';
process.env.LOG_LEVEL ??= 'silent';

// A DATABASE_URL names the server to test on. The app must not see it: each file gets a database of its own there.
if (process.env.DATABASE_URL) process.env.TEST_DATABASE_URL ??= process.env.DATABASE_URL;
delete process.env.DATABASE_URL;
