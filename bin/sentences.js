// Counts the sentences of screens and refusals that have no English yet, and names them with --list.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const source = resolve(import.meta.dirname, '..', 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\./.test(name),
)
const read = (name) => readFileSync(join(source, name), 'utf8')

const STRING = String.raw`(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|${'`'}((?:[^${'`'}\\]|\\.)*)${'`'})`
const strings = (text, pattern) =>
  [...text.matchAll(new RegExp(pattern, 'gmu'))].map(([, a, b, c, d]) => a ?? b ?? c ?? d)
/** What a sentence is filled with has a name of its own on each side. */
const shape = (sentence) => sentence.replaceAll(/\$?\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}')

const known = new Set()
for (const name of files) {
  const text = read(name)
  if (!/\benglish\(/.test(text) && !/(^|\/)en-[\w-]+\.ts$/.test(name)) continue
  for (const sentence of strings(text, String.raw`^\s*(?:${STRING}|([\p{L}_]+)):`)) {
    known.add(sentence).add(shape(sentence))
  }
}
const used = new Map()
for (const name of files) {
  const text = read(name)
  for (const sentence of strings(text, String.raw`\bt\(\s*${STRING}`)) used.set(sentence, name)
  for (const words of callsOf(text, /\bnew (?:Refusal|InvalidForm)\(|\bnotFound\(/g)) {
    for (const said of strings(words, STRING)) {
      if (/[\p{L}] [\p{L}]/u.test(said) && /[À-ỹĐđ]/.test(said)) used.set(shape(said), name)
    }
  }
}
const missing = [...used].filter(([sentence]) => !known.has(sentence))
console.log(`${missing.length} of ${used.size} sentences have no English`)
if (process.argv.includes('--list')) {
  for (const [sentence, name] of missing) console.log(`${name}: ${sentence}`)
}

/** What stands between the brackets of the calls. */
function callsOf(text, call) {
  return [...text.matchAll(call)].map(({ 0: start, index }) => {
    const from = index + start.length
    let open = 1
    let at = from
    for (; open > 0 && at < text.length; at += 1) {
      if (text[at] === '(') open += 1
      if (text[at] === ')') open -= 1
    }
    return text.slice(from, at - 1)
  })
}
