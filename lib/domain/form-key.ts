import { z } from 'zod';

/** Every form carries the key of its rendering; the same key never acts twice. Made by `newFormKey`. */
export const formKey = z.string().regex(/^[a-z2-7]{26}$/);
