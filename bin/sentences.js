// Counts the sentences of each module's screens that have no English yet, and names them with --list.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const source = resolve(import.meta.dirname, '..', 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\./.test(name),
)
const read = (name) => readFileSync(join(source, name), 'utf8')

const STRING = String.raw`(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|${'`'}((?:[^${'`'}\\$]|\\.)*)${'`'})`
const known = new Set()
for (const name of files) {
  const text = read(name)
  if (!/\benglish\(/.test(text)) continue
  for (const [, a, b, c, bare] of text.matchAll(
    new RegExp(`^\\s*(?:${STRING}|([\\p{L}_]+)):`, 'gmu'),
  )) {
    known.add(a ?? b ?? c ?? bare)
  }
}
const missing = new Map()
let used = 0
for (const name of files) {
  for (const [, a, b, c] of read(name).matchAll(new RegExp(`\\bt\\(\\s*${STRING}`, 'gu'))) {
    const sentence = a ?? b ?? c
    used += 1
    if (!known.has(sentence)) missing.set(sentence, name)
  }
}
console.log(`${missing.size} of ${used} sentences have no English`)
if (process.argv.includes('--list')) {
  for (const [sentence, name] of missing) console.log(`${name}: ${sentence}`)
}
