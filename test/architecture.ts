import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { projectFolder } from '../src/platform/project.ts'

/** Path below the project folder → its text. */
export type SourceTree = ReadonlyMap<string, string>

export interface Violation {
  file: string
  rule: string
  what: string
}

const GROUND = ['law', 'organization', 'identity', 'files', 'work', 'documents']

/** Which modules a module may use, besides itself, `platform` and `ui`; always through the other's index.ts. */
const MAY_USE: Record<string, readonly string[]> = {
  platform: [],
  ui: [],
  law: [],
  documents: [],
  organization: ['law'],
  identity: ['law', 'organization'],
  files: ['organization', 'identity'],
  work: ['law', 'organization', 'identity'],
  plans: GROUND,
  content: [...GROUND, 'plans'],
  channels: [...GROUND, 'plans', 'content'],
  reporting: [...GROUND, 'plans', 'content', 'channels'],
  portal: [...GROUND, 'plans', 'content', 'channels', 'reporting'],
  workspace: [...GROUND, 'plans', 'content', 'channels', 'reporting'],
  demo: [...GROUND, 'plans', 'content', 'channels', 'reporting'],
}

const SCHEMAS = new Set([
  'law',
  'organization',
  'identity',
  'files',
  'work',
  'plans',
  'content',
  'channels',
  'reporting',
  'platform',
])

export async function readSources(): Promise<Map<string, string>> {
  const folder = join(projectFolder, 'src')
  const names = await readdir(folder, { recursive: true })
  const sources = names.filter((name) => /\.tsx?$/.test(name) && !name.includes('.generated.'))
  const entries = sources.map(async (name) => {
    const path = `src/${name.replaceAll('\\', '/')}`
    return [path, await readFile(join(folder, name), 'utf8')] as const
  })
  return new Map(await Promise.all(entries))
}

export function violations(tree: SourceTree): Violation[] {
  const found: Violation[] = []
  for (const [file, text] of tree) {
    const add = (rule: string, what: string) => found.push({ file, rule, what })
    checkNames(file, text, add)
    if (isTest(file)) continue
    for (const target of importsOf(file, text)) checkImport(file, target, add)
    checkSql(file, text, add)
    checkPure(file, text, add)
  }
  return [...found, ...browserViolations(tree)]
}

type Add = (rule: string, what: string) => void

const BANNED =
  /(^|[-.])(utils?|helpers?|common|shared|types|constants|manager|service|repository|dto|mapper|base|impl)(?=[-.]|$)/
const MAX_LINES = 300

function checkNames(file: string, text: string, add: Add): void {
  const name = file.split('/').at(-1) ?? ''
  if (BANNED.test(name.replace(/\.tsx?$/, ''))) add('banned name', name)
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name)) add('kebab-case', name)
  const lines = text.split('\n').length - 1
  if (lines > MAX_LINES) add('length', `${lines} lines`)
}

/** Imports through a door and downward only; type-only and dynamic imports count as well. */
function checkImport(file: string, target: string, add: Add): void {
  const from = moduleOf(file)
  if (!target.startsWith('src/') || from === null) return
  const to = moduleOf(target)
  if (to === null) return add('door', `${target} belongs to the whole program`)
  if (to === from || to === 'platform' || (to === 'ui' && from !== 'platform')) return
  // The shell opens every module's screens, and they stand on its pieces.
  if (isBrowser(file) && (to === 'workspace' || (from === 'workspace' && isBrowser(target)))) return
  if (!(MAY_USE[from] ?? []).includes(to)) return add('module table', `${from} may not use ${to}`)
  const through =
    isBrowser(file) || file.endsWith('contract.ts')
      ? isBrowserDoor(target)
      : /^src\/[\w-]+\/index\.ts$/.test(target)
  if (!through && !(from === 'portal' && /\/portal\//.test(target))) add('door', target)
}

/** Browser code takes another module's contract and rules, never its door, behind which the server stands. */
function isBrowserDoor(target: string): boolean {
  return !/\/(index|routes|jobs)\.ts$|-queries\.ts$/.test(target)
}

const WRITES =
  /\b(?:insert into|update|delete from)\s+"?(\w+)"?\.|\.(?:insertInto|updateTable|deleteFrom)\(\s*'(\w+)\./g
const READS = /\b(?:from|join)\s+"?(\w+)"?\.|\.(?:selectFrom|innerJoin|leftJoin)\(\s*'(\w+)\./g

function checkSql(file: string, text: string, add: Add): void {
  const own = moduleOf(file)
  if (own === null || own === 'demo') return
  for (const schema of schemasIn(text, WRITES)) {
    if (schema !== own) add('writes own schema', `${own} writes ${schema}`)
  }
  for (const schema of schemasIn(text, READS)) {
    const allowed = schema === own || (MAY_USE[own] ?? []).includes(schema)
    if (!allowed) add('reads allowed schemas', `${own} reads ${schema}`)
  }
}

function schemasIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, a, b]) => {
    const schema = a ?? b ?? ''
    return SCHEMAS.has(schema) ? [schema] : []
  })
}

const DOMAIN = new Set([
  'law',
  'organization',
  'identity',
  'files',
  'work',
  'plans',
  'content',
  'channels',
  'reporting',
])
/** Actions are called what an official would say; these begin their names. */
const VERBS = new RegExp(
  `^(?:notify\\.|(?:${[
    'accept',
    'acknowledge',
    'add',
    'adopt',
    'answer',
    'appoint',
    'approve',
    'ask',
    'assign',
    'begin',
    'carry',
    'change',
    'check',
    'classify',
    'close',
    'correct',
    'create',
    'decide',
    'dispatch',
    'decline',
    'direct',
    'discard',
    'draft',
    'edit',
    'end',
    'erase',
    'examine',
    'export',
    'fan',
    'fail',
    'fetch',
    'fill',
    'find',
    'finish',
    'freeze',
    'give',
    'grant',
    'import',
    'invite',
    'issue',
    'join',
    'keep',
    'leave',
    'link',
    'list',
    'load',
    'look',
    'manage',
    'map',
    'mark',
    'match',
    'move',
    'notice',
    'notify',
    'offer',
    'open',
    'order',
    'override',
    'pass',
    'pause',
    'plan',
    'propose',
    'publish',
    'reassign',
    'record',
    'refresh',
    'relate',
    'rehearse',
    'remedy',
    'remind',
    'remove',
    'rename',
    'render',
    'renew',
    'report',
    'request',
    'reset',
    'resolve',
    'resume',
    'return',
    'review',
    'revoke',
    'save',
    'seal',
    'see',
    'send',
    'serve',
    'set',
    'settle',
    'share',
    'sign',
    'start',
    'store',
    'stop',
    'submit',
    'sweep',
    'read',
    'suggest',
    'take',
    'tell',
    'undo',
    'urge',
    'view',
    'void',
    'withdraw',
    'write',
  ].join('|')})-)`,
)
const IO =
  /from '(node:(?!crypto)[^']+|pg|kysely|fastify|graphile-worker|sharp|@node-rs\/argon2|[^']*platform\/(?:database|file-store|image|outside-fetch|jobs|house|mount|idempotency)\.ts|[^']*-queries\.ts)'/

/** A module's own files and those of its nouns' folders; screens, readers of documents and adapters are other kinds. */
const OF_THE_DOMAIN =
  /^src\/([\w-]+)\/(?:(?!(?:portal|workspace|reading|adapters)\/)[\w-]+\/)?([\w.-]+)$/
const PLACES_OF_IO = /^(index|routes|jobs|facts|contract)\.ts$|-(queries|routes|contract|jobs)\.ts$/

/** A noun file holds rules and does no I/O. Hashing is computing: what reaches a browser is checked below. */
function checkPure(file: string, text: string, add: Add): void {
  const [, module = '', name = ''] = OF_THE_DOMAIN.exec(file) ?? []
  if (!DOMAIN.has(module)) return
  if (PLACES_OF_IO.test(name) || VERBS.test(name)) return
  const io = IO.exec(text)
  if (io) add('rule file does I/O', `${io[1]}`)
}

/** Whatever a screen reaches by static or lazy imports runs in a browser. */
function browserViolations(tree: SourceTree): Violation[] {
  const found: Violation[] = []
  const seen = new Set<string>()
  const queue = [...tree.keys()].filter((file) => isBrowser(file) && !isTest(file))
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const target of valueImportsOf(file, tree.get(file) ?? '')) {
      if (target.startsWith('src/')) queue.push(target)
      else if (SERVER_ONLY.test(target)) found.push({ file, rule: 'browser code', what: target })
    }
  }
  return found
}

const SERVER_ONLY =
  /^(node:|pg$|kysely|fastify|@fastify|graphile-worker|sharp|@node-rs|docx|pino|react-dom\/server)/

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b([^'";]*?)\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, , a, b, c]) => resolveImport(file, a ?? b ?? c ?? ''))
}

function valueImportsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, clause, a, b, c]) =>
    clause?.trimStart().startsWith('type') ? [] : [resolveImport(file, a ?? b ?? c ?? '')],
  )
}

function resolveImport(file: string, target: string): string {
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : target
}

function moduleOf(file: string): string | null {
  return /^src\/([\w-]+)\//.exec(file)?.[1] ?? null
}

function isBrowser(file: string): boolean {
  return /^src\/(workspace\/|[\w-]+\/workspace\/)/.test(file)
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}
