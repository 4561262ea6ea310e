/** A refusal the person can meet is a value, with what explains it; a bug throws. */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const
export const err = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const
