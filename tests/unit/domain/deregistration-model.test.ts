import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '@/lib/domain/deregistration';
import { broken, happen, happenings, newModel } from '../../support/leaving-model';

const runs = Number(process.env.MODEL_RUNS ?? 2_000);

describe('leaving, whatever happens in whatever order', () => {
  it(`keeps its promises in ${runs.toLocaleString('en')} random sequences`, () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...happenings), { maxLength: 40 }), (sequence) => {
        const model = newModel(Date.UTC(2026, 9, 24, 23, 30));
        for (const what of sequence) {
          happen(model, what);
          reached.add(model.request?.state ?? 'none');
          expect(broken(model, replay(model.request?.history ?? []))).toBeNull();
        }
      }),
      { numRuns: runs },
    );
    expect(reached.size).toBe(9);
  });
});
