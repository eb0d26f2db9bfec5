import type { FastifyInstance } from 'fastify'
import { openPublicUnit } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import type { Page } from '../../platform/pages.ts'
import { notFound } from '../../platform/refusal.ts'
import { sendPublicFile } from '../../platform/send-public-file.ts'
import { createTranslator } from '../../ui/translate.ts'
import { findPublishedPlan, listPublishedPlans } from '../plan/published-plan-queries.ts'
import { en } from './en.ts'
import { PlanTiles } from './plan-tiles.tsx'
import { PublishedPlanView } from './published-plan-view.tsx'

/** The public pages of plans: a unit's list, and one issued plan with its progress. */
export function planPages(house: House): Page[] {
  return [planListPage(house), planPage(house)]
}

function planListPage(house: House): Page {
  return {
    path: '/:unit/ke-hoach',
    render: (input) =>
      openPublicUnit(house, input, 'ke-hoach', async ({ db, unit, root, head, tags }) => {
        const t = createTranslator([en], input.language)
        const title = t('Kế hoạch của {name}', { name: unit.name })
        return {
          title,
          description: t('Các kế hoạch đã ban hành của {name}.', { name: unit.name }),
          unit: head,
          crumbs: [{ label: unit.name, href: root }, { label: t('Kế hoạch') }],
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

/** The signed paper below the plan's address. */
const PAPER_NAME = 'ban-ky.pdf'

/** `/{unit}/ke-hoach/{slug}/ban-ky.pdf`: the signed paper of a published plan, where the head lets anybody have it. */
export function servePlanPapers(app: FastifyInstance, house: House): void {
  for (const language of ['vi', 'en'] as const) {
    app.get<{ Params: { unit: string; plan: string } }>(
      `${language === 'en' ? '/en' : ''}/:unit/ke-hoach/:plan/${PAPER_NAME}`,
      { config: { rateLimit: false } },
      async (request, reply) => {
        const { params } = request
        const asked = { params, language, site: house.sites.of(request.raw) }
        const rest = `ke-hoach/${params.plan}/${PAPER_NAME}`
        const found = await openPublicUnit(house, asked, rest, async ({ db, unit }) => {
          const published = await findPublishedPlan(db, unit.id, params.plan)
          if (!published?.plan.paper) throw notFound('Kế hoạch này không có bản ký công khai.')
          return published.plan.paper
        })
        if ('movedTo' in found) return reply.redirect(found.movedTo, 301)
        return sendPublicFile(reply, house.fileStore, { ...found, mime: 'application/pdf' })
      },
    )
  }
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
        async ({ db, unit, root, head, tags }) => {
          const found = await findPublishedPlan(db, unit.id, slug)
          if (!found) throw notFound('Không tìm thấy kế hoạch này.')
          const t = createTranslator([en], input.language)
          return {
            title: found.plan.title,
            description: `${found.plan.title}. ${unit.name}.`,
            unit: head,
            crumbs: [
              { label: unit.name, href: root },
              { label: t('Kế hoạch'), href: `${root}ke-hoach` },
              { label: t('Năm {year}', { year: found.plan.year }) },
            ],
            tags: [...tags, `plan:${found.plan.planId}`],
            body: (
              <PublishedPlanView
                plan={found.plan}
                paperHref={`${root}ke-hoach/${slug}/${PAPER_NAME}`}
                remarkHref={`${root}gop-y?ke-hoach=${encodeURIComponent(slug)}`}
              />
            ),
          }
        },
      )
    },
  }
}
