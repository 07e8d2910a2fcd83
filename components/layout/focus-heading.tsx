'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { paths } from '@/lib/paths';

/**
 * After a change of step without a page load the focus goes to the new question, as a page load would do. An article
 * opened beside the step is not a change of step.
 */
export function FocusHeading() {
  const pathname = usePathname();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname || !pathname.startsWith(paths.onboarding)) return;
    before.current = pathname;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [pathname]);
  return null;
}
