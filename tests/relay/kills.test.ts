import { test } from 'vitest'
import { killRelay } from '../support/kill-relay.ts'

test(
  '[RW5] after each of ten SIGKILLs nothing acknowledged, or seen by another, is missing',
  { timeout: 60_000 },
  () => killRelay(10),
)
