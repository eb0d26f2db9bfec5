import { config } from 'zod/v4/core'

// The content security policy forbids eval; zod would try it once and leave a violation in the console.
config({ jitless: true })
