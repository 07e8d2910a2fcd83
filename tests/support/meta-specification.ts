import { readFile } from 'node:fs/promises';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';
import type { ArrivedRequest } from './answering-server';

type Specification = Document & { 'x-identical-template-paths': { paths: NonNullable<Document['paths']> } };

const file = new URL('../reference/meta-graph-onboarding.openapi.yaml', import.meta.url);

/** Meta's schemas allow unknown fields, so a misspelled optional field would pass; here it does not. */
const closeObjects = (node: unknown): void => {
  if (typeof node !== 'object' || node === null) return;
  if ('properties' in node && !('additionalProperties' in node))
    Object.assign(node, { additionalProperties: false });
  for (const inner of Object.values(node)) closeObjects(inner);
};

/** `quick` leaves out a check of the file itself that knows only OpenAPI 3.0, and this one is 3.1. */
const backendFor = async (definition: Document): Promise<OpenAPIBackend> => {
  const backend = new OpenAPIBackend({
    definition,
    quick: true,
    strict: true,
    ajvOpts: { strict: false, allErrors: true, formats: { uri: true } },
  });
  await backend.init();
  return backend;
};

/**
 * Meta's OpenAPI file as a judge of requests. The account paths are kept apart in the file, because they differ
 * from the number paths in the name of the id only; `of` says which of the two a request is meant for.
 */
export async function metaSpecification() {
  const specification: Specification = parse(await readFile(file, 'utf8'));
  closeObjects(specification);
  const account = '/{Version}/{WABA-ID}';
  const accountPath = specification['x-identical-template-paths'].paths[account];
  if (!accountPath) throw new Error('The specification has lost the account path');
  const backends = {
    number: await backendFor(specification),
    account: await backendFor(
      Object.assign(structuredClone(specification), { paths: { [account]: accountPath } }),
    ),
  };
  return {
    /** The operation a request meets and what is wrong with it; no operation means that Meta has no such path. */
    judge: (request: ArrivedRequest, of: 'number' | 'account' = 'number') => {
      const backend = backends[of];
      const asked = {
        method: request.method,
        path: request.url,
        headers: request.headers as Record<string, string>,
        ...(request.body === '' ? {} : { body: JSON.parse(request.body) }),
      };
      const operation = backend.matchOperation(asked);
      if (!operation) return { operation: null, errors: ['no such path'] };
      const { errors } = backend.validateRequest(asked, operation);
      return {
        operation: operation.operationId ?? null,
        errors: (errors ?? []).map(
          (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
        ),
      };
    },
  };
}
