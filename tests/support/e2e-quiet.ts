import type { BrowserContext } from '@playwright/test';

/** What a browser complained about, and what a test expects it to. */
export type Quiet = {
  /** A complaint this test provokes on purpose. */
  allow: (complaint: RegExp) => void;
  watch: (context: BrowserContext) => void;
  /** What was heard and not allowed. */
  unexpected: () => string[];
};

/**
 * No failures: the browser gives up on a request when the page it was for is left, and does not run scripts where
 * they are switched off. A script that our own policy refuses is heard on the console.
 */
const harmless = ['net::ERR_ABORTED', 'csp'];

/** Listens to a browser for errors on the console and in scripts, for answers of 500 and above, and for silence. */
export function listenForComplaints(origin: string): Quiet {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  return {
    allow: (complaint) => void allowed.push(complaint),
    watch: (context) => {
      context.on('console', (message) => {
        if (message.type() === 'error') heard.push(`console: ${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => heard.push(`script: ${error.error().message}`));
      context.on('response', (response) => {
        if (response.status() >= 500 && response.url().startsWith(origin))
          heard.push(`answer: ${response.status()} ${response.url()}`);
      });
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? 'no reason';
        if (!harmless.includes(reason)) heard.push(`request: ${reason} ${request.url()}`);
      });
    },
    unexpected: () => heard.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  };
}
