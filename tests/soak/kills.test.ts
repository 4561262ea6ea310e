import { test } from 'vitest'
import { killRelay } from '../support/kill-relay.ts'

test('[RW5] after each of fifty SIGKILLs nothing acknowledged, or seen by another, is missing', () =>
  killRelay(50))
