'use client';
import { useEffect, useState } from 'react';

/** The value once it has not changed for `quietMs` milliseconds: what is announced must not change with every key. */
export function useSettled<T>(value: T, quietMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value, quietMs]);
  return settled;
}
