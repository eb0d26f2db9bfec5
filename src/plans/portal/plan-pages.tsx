import type { FastifyInstance } from 'fastify'
import { openPublicUnit } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import type { Page } from '../../platform/pages.ts'
import { notFound } from '../../platform/refusal.ts'
import { sendPublicFile } from '../../platform/send-public-file.ts'
import { createTranslator } from '../../ui/translate.ts'
import type { PublishedPlan } from '../plan/published-plan.ts'
import { findPublishedPlan, listPublishedPlans } from '../plan/published-plan-queries.ts'
import { en } from './en.ts'
import { PlanTiles } from './plan-tiles.tsx'
import { PublishedPlanView } from './published-plan-view.tsx'
import { drawTasks } from './published-tasks.tsx'

/** The public pages of plans: a unit's list, and one issued plan with its progress. */
export function planPages(house: House): Page[] {
  return [planListPage(house), planPage(house)]
}

function planListPage(house: House): Page {
  return {
    path: '/:unit/ke-hoach',
    render: (input) =>
      openPublicUnit(house, input, 'ke-hoach', async ({ db, unit, root, home, head, tags }) => {
        const t = createTranslator([en], input.language)
        const title = t('Kế hoạch của {name}', { name: unit.name })
        return {
          title,
          description: t('Các kế hoạch đã ban hành của {name}.', { name: unit.name }),
          unit: head,
          crumbs: [home, { label: t('Kế hoạch') }],
          tags: [...tags, `plans:${unit.id}`],
          body: (
            <section>
              <h1>{title}</h1>
              <PlanTiles root={root} plans={await listPublishedPlans(db, unit.id)} />
            </section>
          ),
        }
      }),
  }
}

/** Below the plan's address: its signed paper (`ban-ky.pdf`), and that of an amendment (`sua-doi/1/ban-ky.pdf`). */
const PAPERS = ['ban-ky.pdf', 'sua-doi/:ordinal/ban-ky.pdf']

/** The signed papers of a published plan and its amendments, where the head lets anybody have them. */
export function servePlanPapers(app: FastifyInstance, house: House): void {
  for (const language of ['vi', 'en'] as const) {
    for (const paper of PAPERS) {
      app.get<{ Params: { unit: string; plan: string; ordinal?: string } }>(
        `${language === 'en' ? '/en' : ''}/:unit/ke-hoach/:plan/${paper}`,
        { config: { rateLimit: false } },
        async (request, reply) => {
          const { plan, ordinal, unit } = request.params
          const asked = { params: { unit }, language, site: house.sites.of(request.raw) }
          const rest = `ke-hoach/${plan}/${paper.replace(':ordinal', ordinal ?? '')}`
          const found = await openPublicUnit(house, asked, rest, async ({ db, unit: { id } }) => {
            const published = await findPublishedPlan(db, id, plan)
            const signed = published && paperOf(published.plan, ordinal)
            if (!signed) throw notFound('Kế hoạch này không có bản ký công khai.')
            return signed
          })
          if ('movedTo' in found) return reply.redirect(found.movedTo, 301)
          return sendPublicFile(reply, house.fileStore, { ...found, mime: 'application/pdf' })
        },
      )
    }
  }
}

function paperOf({ paper, amendments = [] }: PublishedPlan, ordinal: string | undefined) {
  if (ordinal === undefined) return paper
  return amendments.find((one) => String(one.ordinal) === ordinal)?.paper
}

function planPage(house: House): Page {
  return {
    path: '/:unit/ke-hoach/:plan',
    render: (input) => {
      const slug = input.params['plan'] ?? ''
      return openPublicUnit(
        house,
        input,
        `ke-hoach/${slug}`,
        async ({ db, unit, root, home, head, tags, drawn }) => {
          const found = await findPublishedPlan(db, unit.id, slug)
          if (!found) throw notFound('Không tìm thấy kế hoạch này.')
          const t = createTranslator([en], input.language)
          const remarkHref =
            head.endedOn === null ? `${root}gop-y?ke-hoach=${encodeURIComponent(slug)}` : undefined
          return {
            title: found.plan.title,
            description: `${found.plan.title}. ${unit.name}.`,
            unit: head,
            crumbs: [
              home,
              { label: t('Kế hoạch'), href: `${root}ke-hoach` },
              { label: t('Năm {year}', { year: found.plan.year }) },
            ],
            tags: [...tags, `plan:${found.plan.planId}`],
            body: (
              <PublishedPlanView
                plan={found.plan}
                href={`${root}ke-hoach/${slug}`}
                tasks={await drawTasks({ drawn }, t, found.plan, remarkHref)}
              />
            ),
          }
        },
      )
    },
  }
}
