import { createElement, Fragment } from 'react';
import type { Pieces } from '@/lib/domain/help-search';

/**
 * A text whose every second piece was searched for. The pieces are plain text: nothing in them is ever markup. Given
 * one by one, because they have no identity of their own.
 */
export const Marked = ({ pieces }: { pieces: Pieces }) =>
  createElement(
    Fragment,
    null,
    ...pieces.map((piece, i) => (i % 2 === 1 ? createElement('mark', null, piece) : piece)),
  );
