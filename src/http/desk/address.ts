/**
 * Where a login leads: only pages of the desk; an address of another site would lead people there.
 */
import { z } from "zod";

export const deskAddress = z
  .string()
  .max(1_000)
  .refine((address) => /^\/desk(?:[/?][^\\\s]*)?$/.test(address))
  .catch("/desk");
