import { openPublicUnit } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import type { Page } from '../../platform/pages.ts'
import { notFound } from '../../platform/refusal.ts'
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
                remarkHref={`${root}gop-y?ke-hoach=${encodeURIComponent(slug)}`}
              />
            ),
          }
        },
      )
    },
  }
}
