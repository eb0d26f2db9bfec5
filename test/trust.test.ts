import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '../src/platform/database.ts'
import { scopeOf, SYSTEM_SCOPE } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import type { World } from './world.ts'
import { openWorld } from './world.ts'

/** The class of every table and view (docs/decisions/0003): who may read it, and by what means. */
const CLASSES: Record<
  'public' | 'told' | 'catalogue' | 'unit' | 'downward' | 'person' | 'system',
  readonly string[]
> = {
  public: [
    'channels.published_channel',
    'channels.published_date',
    'content.published_column',
    'content.published_file',
    'content.published_item',
    'content.published_series',
    'plans.published_plan',
    'reporting.published_report',
  ],
  // What a unit says in its own name: anybody reads it, only the unit writes it.
  told: ['content.applied_model'],
  catalogue: [
    'law.audience',
    'law.calendar_day',
    'law.calendar_year',
    'law.channel_kind',
    'law.count_method',
    'law.ended_body',
    'law.evidence_kind',
    'law.legal_source',
    'law.funding_source',
    'law.programme',
    'law.quantity_kind',
    'law.rule_set',
    'law.sector',
    'law.theme',
    'organization.contact',
    'organization.public_face',
    'organization.site',
    'organization.area',
    'organization.event',
    'organization.event_unit',
    'organization.name',
    'organization.post',
    'organization.post_holder',
    'organization.printed_code',
    'organization.slug',
    'organization.split_question',
    'organization.succession',
    'organization.superior',
    'organization.unit',
    'reporting.indicator',
  ],
  unit: [
    'plans.sheet_heading',
    'reporting.urge',
    'reporting.question',
    'reporting.dispatch',
    'plans.reminder',
    'plans.proposal',
    'plans.follow_decision',
    'channels.airing',
    'channels.attempt',
    'channels.batch',
    'channels.channel',
    'channels.delivery',
    'channels.event',
    'channels.occasion',
    'channels.mention',
    'channels.message_report',
    'channels.notice',
    'channels.receipt',
    'channels.print_run',
    'channels.recording',
    'channels.sample',
    'channels.secret',
    'content.column',
    'content.item_occurrence',
    'content.item_view',
    'content.link_check',
    'content.media_use',
    'content.offer',
    'content.request',
    'content.series',
    'content.series_part',
    'files.file',
    'files.upload',
    'files.upload_part',
    'identity.signed_link',
    'organization.planned_event',
    'plans.activity',
    'plans.activity_occurrence',
    'plans.activity_version',
    'plans.assignment',
    'plans.attendance',
    'plans.contribution',
    'plans.cover',
    'plans.shortcoming',
    'plans.shortcoming_answer',
    'plans.citation',
    'plans.saved_view',
    'plans.default_view',
    'plans.directive',
    'plans.directive_activity',
    'plans.draft',
    'plans.due_change',
    'plans.due_sum',
    'plans.evidence',
    'plans.fulfils',
    'plans.occurrence',
    'plans.page_look',
    'plans.output_tick',
    'plans.parent',
    'plans.pause',
    'plans.post_part',
    'plans.prompt',
    'plans.quantity',
    'plans.receipt',
    'plans.submission',
    'plans.taken_number',
    'reporting.cell',
    'reporting.comment',
    'reporting.cell_part',
    'reporting.correction',
    'reporting.override',
    'reporting.report',
    'reporting.submission',
    'work.approval',
    'work.approval_route',
    'work.approval_step',
    'work.deadline',
    'work.holder',
    'work.notice',
    'work.pause',
    'work.remark',
  ],
  downward: [
    'organization.addressee',
    'reporting.due_rule',
    'reporting.duty',
    'plans.amendment_budget',
    'plans.amendment_change',
    'plans.amendment',
    'content.item',
    'content.item_version',
    'content.media',
    'plans.budget_line',
    'plans.line',
    'plans.line_version',
    'plans.plan',
    'plans.signed_paper',
  ],
  person: ['channels.subscriber', 'files.personal_file', 'files.personal_look', 'plans.attendee'],
  system: [
    'identity.account',
    'identity.grant',
    'identity.session',
    'platform.act',
    'platform.act_seal',
    'platform.idempotency',
    'platform.worker',
  ],
}

/** Of the class person: addresses are read to write to them, looks to see who looked. */
const READ_TO_WORK = new Set(['channels.subscriber', 'files.personal_look'])

interface Relation {
  name: string
  kind: string
  rls: boolean
  owner: string
  options: string[] | null
  policies: { name: string; roles: string; command: string; using: string | null }[]
  grants: string[]
}

describe('the trust gate', () => {
  let world: World
  let relations: Map<string, Relation>
  beforeAll(async () => {
    world = await openWorld()
    const { rows } = await world.owner.query<Relation>(`
      select n.nspname || '.' || c.relname as name, c.relkind as kind, c.relrowsecurity as rls,
        c.relowner::regrole::text as owner, c.reloptions as options,
        coalesce((select json_agg(json_build_object('name', policyname, 'roles', array_to_string(roles, ','),
            'command', cmd, 'using', qual))
          from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname), '[]') as policies,
        coalesce((select json_agg(distinct g.grantee::regrole::text || ' ' || lower(g.privilege_type))
          from aclexplode(c.relacl) g where g.grantee <> c.relowner and g.grantee <> 0), '[]') as grants
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm')
        and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'migration') and n.nspname !~ '^pg_'`)
    relations = new Map(rows.map((row) => [row.name, row]))
  })
  afterAll(() => world.close())

  const of = (name: string): Relation => {
    const relation = relations.get(name)
    if (!relation) throw new Error(`no relation ${name}`)
    return relation
  }

  it('knows the class of every table and view', () => {
    expect([...relations.keys()].sort()).toEqual(Object.values(CLASSES).flat().sort())
  })

  it('runs as a role that owns nothing and cannot bypass policies', async () => {
    const { rows } = await world.owner.query(`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit from pg_roles
      where rolname in ('lantoa_app', 'lantoa_public', 'lantoa_system') order by 1`)
    for (const role of rows) {
      expect(role).toMatchObject({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      })
    }
    expect(rows[0]).toMatchObject({ rolname: 'lantoa_app', rolinherit: false })
    const owned = await world.owner.query(`
      select count(*)::int as count from pg_class where relowner in
        ('lantoa_app'::regrole, 'lantoa_public'::regrole, 'lantoa_system'::regrole)`)
    expect(owned.rows[0]).toEqual({ count: 0 })
  })

  it('guards every unit table by the subtree scope, and opens only the downward ones', () => {
    for (const name of [...CLASSES.unit, ...CLASSES.downward]) {
      const { rls, policies, grants } = of(name)
      expect({ name, rls }).toEqual({ name, rls: true })
      const own = policies.find((policy) => policy.name === 'own')
      expect(own?.using, name).toContain(`current_setting('app.scope'::text, true)`)
      expect(own?.using, name).not.toMatch(/select/i)
      expect(
        policies
          .filter((policy) => policy.name !== 'own')
          .map((policy) => `${policy.name} ${policy.command}`),
      ).toEqual(CLASSES.downward.includes(name) ? ['downward SELECT'] : [])
      expect(
        grants.filter((grant) => !grant.startsWith('lantoa_app ')),
        name,
      ).toEqual([])
    }
  })

  it('lets anybody read what a unit says in its own name, and nobody else write it', async () => {
    const [mine, other] = (await world.addProvince()).communes
    const write = (path: string) =>
      world.house.database.write(scopeOf(mine.orgPath), (db) =>
        sql`insert into content.applied_model (id, unit_id, org_path, item_id, title, source_unit_id, applied_on, words,
            marked_at, marked_by_name)
          values (${newId()}, ${other.id}, ${path}, ${newId()}, 'thử', ${mine.id}, '2026-11-20', 'thử',
            '2026-11-20T10:00:00Z', 'thử')`.execute(db),
      )
    await expect(write(other.orgPath)).rejects.toThrow('row-level security')
    await expect(write(mine.orgPath)).rejects.toThrow('foreign key')
    for (const name of CLASSES.told) {
      const { rls, policies, grants } = of(name)
      expect({ name, rls }).toEqual({ name, rls: true })
      expect(policies.map((policy) => `${policy.name} ${policy.command}`).sort(), name).toEqual([
        'anybody SELECT',
        'own ALL',
      ])
      expect(policies.find((policy) => policy.name === 'own')?.using, name).toContain(
        `current_setting('app.scope'::text, true)`,
      )
      expect(grants.filter((grant) => grant.startsWith('lantoa_public'))).toEqual([
        'lantoa_public select',
      ])
    }
  })

  it('keeps what names people to the very unit, and lets it be read through the functions that log', async () => {
    for (const name of CLASSES.person) {
      const { rls, policies, grants } = of(name)
      expect({ name, rls }).toEqual({ name, rls: true })
      expect(policies.map((policy) => policy.name)).toEqual(['own'])
      // The path itself, not one below it: a superior's scope does not hold it.
      expect(policies[0]?.using, name).toMatch(/org_path = ANY \(string_to_array\(current_setting/)
      const read = grants.includes('lantoa_app select')
      expect({ name, read }).toEqual({ name, read: READ_TO_WORK.has(name) })
    }
    const { rows } = await world.owner.query(`
      select p.oid::regprocedure::text as name, has_function_privilege('lantoa_public', p.oid, 'execute') as public
      from pg_proc p where p.prosecdef and p.proname in ('open_personal_file', 'read_attendees', 'erase_attendees',
        'erase_personal_files')`)
    expect(rows).toHaveLength(4)
    for (const row of rows) expect(row).toMatchObject({ public: false })
  })

  it('lets the public role read published snapshots and catalogues, and nothing else', () => {
    const readable = [...relations.values()].filter((one) =>
      one.grants.some((grant) => grant.startsWith('lantoa_public')),
    )
    for (const { name, grants } of readable) {
      expect([...CLASSES.public, ...CLASSES.told, ...CLASSES.catalogue]).toContain(name)
      expect(grants.filter((grant) => grant.startsWith('lantoa_public'))).toEqual([
        'lantoa_public select',
      ])
    }
    expect(readable.map((one) => one.name)).toEqual(expect.arrayContaining([...CLASSES.public]))
  })

  it('keeps system tables from the application, which may only write the act log and its own keys', () => {
    const allowed = new Set([
      'platform.act lantoa_app insert',
      'platform.idempotency lantoa_app insert',
      'platform.idempotency lantoa_app select',
      'platform.idempotency lantoa_app update',
    ])
    for (const name of CLASSES.system) {
      for (const grant of of(name).grants) {
        const known = grant.startsWith('lantoa_system ') || allowed.has(`${name} ${grant}`)
        expect({ name, grant, known }).toEqual({ name, grant, known: true })
      }
    }
  })

  it('makes views ask as the one who looks', () => {
    const views = [...relations.values()].filter((one) => one.kind === 'v')
    for (const view of views) expect(view.options, view.name).toContain('security_invoker=true')
  })

  it('indexes every foreign key', async () => {
    const { rows } = await world.owner.query(`
      select c.conrelid::regclass::text as table, c.conname as name from pg_constraint c
      where c.contype = 'f' and c.conrelid::regclass::text !~ '^(graphile_worker|migration)\\.'
        and not exists (select from pg_index i where i.indrelid = c.conrelid
          and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey
          and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] <@ c.conkey)`)
    expect(rows).toEqual([])
  })

  it('shows nothing without a scope, and refuses a scope that would show too much', async () => {
    const { communes } = await world.addProvince()
    const insert = (path: string) =>
      world.house.database.write(scopeOf(path), (db) =>
        db
          .insertInto('work.deadline')
          .values({
            id: newId(),
            org_path: path,
            subject_kind: 'plan',
            subject_id: newId(),
            rule: 'thử',
            started_on: '2026-11-20',
            due_on: '2026-11-25',
            due_at: '2026-11-25T10:00:00Z',
          })
          .execute(),
      )
    await insert(communes[0].orgPath)
    const count = (...paths: string[]) =>
      world.house.database.read(scopeOf(...paths), async (db) => {
        const { rows } = await sql<{
          count: number
        }>`select count(*) as count from work.deadline`.execute(db)
        return rows[0]?.count
      })
    expect(await count()).toBe(0)
    expect(await count(communes[1].orgPath)).toBe(0)
    expect(await count(communes[0].orgPath)).toBe(1)
    for (const bad of ['vn.,', 'vn', '', 'vn.p01.,x.', "vn.'; reset role; --."]) {
      await expect(count(bad), bad).rejects.toThrow('not an org path')
    }
    await expect(
      world.house.database.write(scopeOf(communes[1].orgPath), (db) =>
        sql`insert into work.deadline (id, org_path, subject_kind, subject_id, rule, started_on, due_on, due_at)
          values (${newId()}, ${communes[0].orgPath}, 'plan', ${newId()}, 'thử', '2026-11-20', '2026-11-25', '2026-11-25T10:00:00Z')`.execute(
          db,
        ),
      ),
    ).rejects.toThrow('row-level security')
  })

  it('leaves no scope behind on a connection', async () => {
    const { communes } = await world.addProvince()
    const paths = communes.map((unit) => unit.orgPath)
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const wanted = index % 4 === 3 ? [] : [paths[index % 3] ?? '']
        return world.house.database.read(scopeOf(...wanted), async (db) => {
          const { rows } = await sql<{
            scope: string
          }>`select current_setting('app.scope', true) as scope`.execute(db)
          return [wanted.join(','), rows[0]?.scope]
        })
      }),
    )
    for (const [wanted, scope] of seen) expect(scope).toBe(wanted)
  })

  it("shows nobody the results of another account's deeds", async () => {
    const [mine, other] = [newId(), newId()]
    await writeKey(world, scopeFor(mine), mine)
    await expect(writeKey(world, scopeFor(mine), other)).rejects.toThrow('row-level security')
    expect([
      await countKeys(world, scopeFor(mine)),
      await countKeys(world, scopeFor(other)),
      await countKeys(world, scopeFor()),
    ]).toEqual([1, 0, 0])
    expect(await countKeys(world, SYSTEM_SCOPE)).toBeGreaterThan(0)
    await expect(countKeys(world, scopeFor("' or true --"))).rejects.toThrow('not an account')
  })

  it('keeps the application out of sign-in data', async () => {
    await expect(
      world.house.database.read(scopeOf('vn.'), (db) =>
        db.selectFrom('identity.account').selectAll().execute(),
      ),
    ).rejects.toThrow('permission denied')
    await expect(
      world.house.database.read(scopeOf('vn.'), (db) =>
        db.selectFrom('platform.act').selectAll().execute(),
      ),
    ).rejects.toThrow('permission denied')
  })
})

function writeKey(world: World, scope: Scope, accountId: string) {
  return world.house.database.write(scope, (db) =>
    db
      .insertInto('platform.idempotency')
      .values({
        account_id: accountId,
        key: 'khoa-cua-toi',
        operation: 'thử',
        created_at: '2026-11-20T10:00:00Z',
      })
      .execute(),
  )
}

function countKeys(world: World, scope: Scope): Promise<number | undefined> {
  return world.house.database.read(scope, async (db) => {
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from platform.idempotency`.execute(db)
    return rows[0]?.count
  })
}

function scopeFor(account?: string): Scope {
  return { ...scopeOf('vn.'), ...(account === undefined ? {} : { account }) }
}
