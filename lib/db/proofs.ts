import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import type { ProofKind, ProofOrigin } from '@/lib/domain/proofs';
import { newId } from '@/lib/ids';
import { database } from './client';
import { proofs } from './schema';

/** Keeps a proof with its time. False when it was held before. */
export async function insertProof(
  registrationId: string,
  kind: ProofKind,
  origin: ProofOrigin,
): Promise<boolean> {
  const db = await database();
  const kept = await db
    .insert(proofs)
    .values({ id: newId('prf'), registrationId, kind, origin, at: now() })
    .onConflictDoNothing()
    .returning({ id: proofs.id });
  return kept.length > 0;
}

/** The proofs one registration holds. */
export async function proofsOf(registrationId: string) {
  const db = await database();
  return db
    .select({ kind: proofs.kind, origin: proofs.origin, at: proofs.at })
    .from(proofs)
    .where(eq(proofs.registrationId, registrationId))
    .orderBy(asc(proofs.at));
}
