import { z } from 'zod';

/**
 * A mail address as we accept it: one recipient and nothing else. Normalised before it is judged, so that a
 * look-alike `＠` or a hidden mark cannot make two addresses of one. Rule: security rules, sign-in.
 */
export const address = z
  .string()
  .trim()
  .min(1, 'Enter your email address')
  .max(254, 'The email address must be 254 characters or fewer')
  .transform((typed) => typed.normalize('NFKC').toLowerCase())
  .pipe(
    z
      .string()
      // Again: one typed character can become eighteen.
      .max(254, 'The email address must be 254 characters or fewer')
      .regex(
        /^[a-z0-9!#$%&*+/=?^_{|}~-]+(\.[a-z0-9!#$%&*+/=?^_{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
        'Enter an email address, like name@example.com',
      ),
  );

/** The pages a sign-in may lead back to; anything else leads home. Rule: security rules, redirect targets. */
const returns =
  /^\/(onboarding(\/[a-z-]{1,30}){0,2}|onboarding\/done\/[A-Z0-9-]{1,16}|numbers(\/[A-Z0-9-]{1,16}(\/pin)?)?|account(\/(invite|leave|export|delete|people\/mem_[a-z2-7]{26}))?|invitation\/[A-Za-z0-9_-]{43}|deregistration(\/[A-Z0-9-]{1,16}(\/pack)?|\/ask\/[A-Z0-9-]{1,16}(\/review)?)?|sandbox)$/;

/** A safe path on this site, from whatever stood in the address. */
export const safeReturn = (next: unknown): string =>
  typeof next === 'string' && next.length <= 96 && returns.test(next) ? next : '/';

export const signInSchema = z.strictObject({
  key: z.string().max(64),
  email: address,
  next: z.string().max(200).default('/'),
});
export const confirmSignInSchema = z.strictObject({
  key: z.string().max(64),
  token: z.string().regex(/^[a-f0-9]{64}$/),
  next: z.string().max(200).default('/'),
});

export const confirmItIsYouSchema = z.strictObject({
  key: z.string().max(64),
  next: z.string().max(200).default('/'),
});

/** An address shown without giving it away: `a…@example.com`. */
export const maskedAddress = (email: string): string => {
  const [name = '', domain = ''] = email.split('@');
  return `${name.charAt(0)}…@${domain}`;
};
