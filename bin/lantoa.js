#!/usr/bin/env node
// The program. Compiles itself when the sources are newer, then runs dist/main.js in this very process.
process.env.NODE_ENV ??= 'production'
const { build } = await import('./build.js')
const servesPages = ['serve', 'demo'].includes(process.argv[2] ?? '')
await build({ workspace: servesPages }).catch((error) => {
  console.error(error.message)
  // The types of a new table are wrong until this very command has printed them.
  if (process.argv[2] !== 'schema') process.exit(1)
})
await import('../dist/main.js')
