import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cn } from '@/lib/cn';

export type ButtonVariant = 'primary' | 'secondary' | 'warning';

const looks: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent',
  secondary: 'border-edge bg-surface text-ink hover:border-ink hover:bg-sunken hover:text-ink',
  warning: 'border-transparent bg-danger text-on-danger hover:bg-danger-strong hover:text-on-danger',
};

// The transparent border becomes visible in forced colours, where backgrounds are dropped.
const shape =
  'inline-flex min-h-12 w-full items-center justify-center rounded-control border-2 px-6 py-2 text-center font-semibold no-underline hover:no-underline sm:w-auto print:hidden';

const classes = (variant: ButtonVariant, className?: string) => cn(shape, looks[variant], className);

type ButtonProps = ComponentPropsWithRef<'button'> & { variant?: ButtonVariant };

/** A button that acts. In a form it submits unless `type` says otherwise. */
export const Button = ({ variant = 'primary', className, type = 'submit', ...rest }: ButtonProps) => (
  <button type={type} className={classes(variant, className)} {...rest} />
);

type ButtonLinkProps = {
  href: Route;
  variant?: ButtonVariant;
  prefetch?: boolean;
  className?: string;
  children: ReactNode;
};

/** A link that looks like a button, for the one next act of a page. `prefetch={false}` where it leads into the wizard. */
export const ButtonLink = ({ href, variant = 'primary', prefetch, className, children }: ButtonLinkProps) => (
  <Link href={href} className={classes(variant, className)} {...(prefetch === undefined ? {} : { prefetch })}>
    {children}
  </Link>
);

/** The same for an address that is no page of ours: a route that leads elsewhere, or a file. */
export const ButtonAnchor = ({
  href,
  variant = 'primary',
  children,
}: {
  href: string;
  variant?: ButtonVariant;
  children: ReactNode;
}) => (
  <a href={href} className={classes(variant)}>
    {children}
  </a>
);
