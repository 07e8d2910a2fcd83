import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { now } from '@/lib/clock';
import type { ProofKind, ProofOrigin } from '@/lib/domain/proofs';
import { newId } from '@/lib/ids';
import { database } from './client';
import { proofs } from './schema';

/** Keeps a proof with its time. False when it holds already: then its first time stays. */
export async function insertProof(
  registrationId: string,
  kind: ProofKind,
  origin: ProofOrigin,
): Promise<boolean> {
  const db = await database();
  const kept = await db
    .insert(proofs)
    .values({ id: newId('prf'), registrationId, kind, origin, at: now() })
    .onConflictDoUpdate({
      target: [proofs.registrationId, proofs.kind],
      set: { at: now(), origin, lostAt: null },
      setWhere: isNotNull(proofs.lostAt),
    })
    .returning({ id: proofs.id });
  return kept.length > 0;
}

/** Takes a proof back that does not hold any more. False when it did not hold. */
export async function takeBackProof(registrationId: string, kind: ProofKind): Promise<boolean> {
  const db = await database();
  const lost = await db
    .update(proofs)
    .set({ lostAt: now() })
    .where(and(eq(proofs.registrationId, registrationId), eq(proofs.kind, kind), isNull(proofs.lostAt)))
    .returning({ id: proofs.id });
  return lost.length > 0;
}

/** The proofs one registration holds. */
export async function proofsOf(registrationId: string) {
  const db = await database();
  return db
    .select({ kind: proofs.kind, origin: proofs.origin, at: proofs.at })
    .from(proofs)
    .where(and(eq(proofs.registrationId, registrationId), isNull(proofs.lostAt)))
    .orderBy(asc(proofs.at));
}

/** The proofs one registration held once and does not any more, with the time each was taken back. */
export async function lostProofsOf(registrationId: string) {
  const db = await database();
  return db
    .select({ kind: proofs.kind, at: proofs.lostAt })
    .from(proofs)
    .where(and(eq(proofs.registrationId, registrationId), isNotNull(proofs.lostAt)));
}

/** The kinds of proof that hold for each of these registrations, in one query. */
export async function heldKinds(registrationIds: string[]): Promise<Map<string, ProofKind[]>> {
  const db = await database();
  const rows = registrationIds.length
    ? await db
        .select({ id: proofs.registrationId, kind: proofs.kind })
        .from(proofs)
        .where(and(inArray(proofs.registrationId, registrationIds), isNull(proofs.lostAt)))
    : [];
  const held = new Map<string, ProofKind[]>(registrationIds.map((id) => [id, []]));
  for (const { id, kind } of rows) held.get(id)?.push(kind);
  return held;
}
