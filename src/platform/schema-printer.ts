import type pg from 'pg'

/**
 * Prints the schema as SQL (db/schema.sql: read that to know the tables) and the tables as TypeScript
 * (tables.generated.ts), both from pg_catalog. Needs no pg_dump, which the embedded server lacks.
 */
export async function printSchema(pool: pg.Pool): Promise<string> {
  const schemas = await rows<{ name: string }>(pool, SCHEMAS)
  const tables = await rows<Table>(pool, TABLES)
  const functions = await rows<{ text: string }>(pool, FUNCTIONS)
  const parts = schemas.map((schema) => `create schema ${schema.name};`)
  parts.push(...tables.map(tableText), ...functions.map((one) => `${one.text.trim()};`))
  return `-- Printed from the migrated database by \`npm run schema\`; do not edit.\n\n${parts.join('\n\n')}\n`
}

export async function printTypes(pool: pg.Pool): Promise<string> {
  const tables = await rows<Table>(pool, TABLES)
  const interfaces = tables.map(
    (table) =>
      `  '${table.schema}.${table.name}': {\n${table.columns.map(columnType).join('\n')}\n  }`,
  )
  return `// Printed from the migrated database by \`npm run schema\`; do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as JSON text. */
type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null, string | null>
type GeneratedJson = ColumnType<unknown, string | undefined, string>

export interface Tables {
${interfaces.join('\n')}
}
`
}

interface Column {
  name: string
  type: string
  notNull: boolean
  default: string | null
  generated: boolean
  comment: string | null
}
interface Table {
  schema: string
  name: string
  comment: string | null
  rls: boolean
  columns: Column[]
  constraints: string[]
  indexes: string[]
  policies: string[]
  grants: string[]
}

function tableText(table: Table): string {
  const name = `${table.schema}.${table.name === 'grant' ? '"grant"' : table.name}`
  const body = [
    ...table.columns.map(
      (column) =>
        `  ${column.name} ${column.type}${column.notNull ? ' not null' : ''}` + defaultText(column),
    ),
    ...table.constraints.map((constraint) => `  ${constraint}`),
  ]
  return [
    `create table ${name} (\n${body.join(',\n')}\n);`,
    ...(table.comment === null ? [] : [`comment on table ${name} is '${table.comment}';`]),
    ...table.columns
      .filter((column) => column.comment !== null)
      .map((column) => `comment on column ${name}.${column.name} is '${column.comment}';`),
    ...table.indexes.map((index) => `${index};`),
    ...(table.rls ? [`alter table ${name} enable row level security;`] : []),
    ...table.policies.map((policy) => `${policy};`),
    ...table.grants.map((grant) => `${grant};`),
  ].join('\n')
}

function defaultText(column: Column): string {
  if (column.default === null) return ''
  return column.generated
    ? ` generated always as (${column.default}) stored`
    : ` default ${column.default}`
}

const TYPES: Record<string, string> = {
  tsvector: 'string',
  uuid: 'string',
  text: 'string',
  'text COLLATE "C"': 'string',
  date: 'string',
  'timestamp with time zone': 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
}

function columnType(column: Column): string {
  return `    ${column.name}: ${typeOf(column)}`
}

function typeOf({ name, type, notNull, default: standard }: Column): string {
  if (type === 'jsonb') {
    if (!notNull) return 'JsonOrNull'
    return standard === null ? 'Json' : 'GeneratedJson'
  }
  const known = TYPES[type]
  if (known === undefined) throw new Error(`no TypeScript type for ${name} ${type}`)
  const nullable = notNull ? known : `${known} | null`
  return standard === null ? nullable : `Generated<${nullable}>`
}

async function rows<T>(pool: pg.Pool, text: string): Promise<T[]> {
  return (await pool.query(text)).rows as T[]
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'migration') and n.nspname !~ '^pg_'`

const SCHEMAS = `select n.nspname as name from pg_namespace n where ${OURS} order by 1`

const TABLES = `
select n.nspname as schema, c.relname as name, obj_description(c.oid) as comment, c.relrowsecurity as rls,
  (select json_agg(json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation <> 0 and a.attcollation <> 100 then ' COLLATE "' || l.collname || '"' else '' end,
      'notNull', a.attnotnull,
      'default', pg_get_expr(d.adbin, d.adrelid),
      'generated', a.attgenerated = 's',
      'comment', replace(col_description(c.oid, a.attnum), '''', '''''')) order by a.attnum)
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join pg_collation l on l.oid = a.attcollation
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  coalesce((select json_agg('constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) order by k.contype desc, k.conname)
    from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '[]') as constraints,
  coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by pg_get_indexdef(i.indexrelid))
    from pg_index i where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))), '[]') as indexes,
  coalesce((select json_agg('create policy ' || p.policyname || ' on ' || n.nspname || '.' || c.relname
      || ' for ' || lower(p.cmd) || ' to ' || array_to_string(p.roles, ', ')
      || coalesce(' using ' || p.qual, '') || coalesce(' with check ' || p.with_check, '') order by p.policyname)
    from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname), '[]') as policies,
  coalesce((select json_agg('grant ' || privileges || ' on ' || n.nspname || '.' || c.relname || ' to ' || grantee order by grantee)
    from (select g.grantee::regrole::text as grantee, lower(string_agg(g.privilege_type, ', ' order by g.privilege_type)) as privileges
      from aclexplode(c.relacl) g where g.grantee <> c.relowner and g.grantee <> 0 group by 1) granted), '[]') as grants
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v') and ${OURS}
order by 1, 2`

const FUNCTIONS = `
select pg_get_functiondef(p.oid) as text
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where ${OURS} order by n.nspname, p.proname`
