import { test } from 'vitest'
import { fuzzRelay } from '../support/fuzz-relay.ts'

test.each(Array.from({ length: 20 }, (_, n) => n + 100))(
  '[RB10] whatever comes from seed %i, for long, the relay lives and nobody else notices',
  (seed) => fuzzRelay(seed, 5_000),
)
