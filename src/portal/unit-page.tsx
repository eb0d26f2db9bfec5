import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { Page } from '../platform/pages.ts'
import { listPublishedPlans } from '../plans/index.ts'
import type { PublishedPlanTitle } from '../plans/index.ts'
import { PlanTiles } from '../plans/portal/plan-tiles.tsx'
import { useT } from '../ui/language.tsx'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'

/** `/{unit}/`: what the unit has to say. */
export function unitPage(house: House): Page {
  return {
    path: '/:unit/',
    render: (input) =>
      openPublicUnit(house, input, '', async ({ db, unit, root }) => {
        const t = createTranslator([en], input.language)
        const plans = await listPublishedPlans(db, unit.id)
        return {
          title: unit.name,
          description: t(
            'Kế hoạch truyền thông cải cách hành chính của {name} và kết quả thực hiện.',
            {
              name: unit.name,
            },
          ),
          unit: { name: unit.name, slug: input.params['unit'] ?? '' },
          crumbs: [],
          tags: [`plans:${unit.id}`],
          body: <UnitHome name={unit.name} root={root} plans={plans} />,
        }
      }),
  }
}

function UnitHome(props: { name: string; root: string; plans: readonly PublishedPlanTitle[] }) {
  const t = useT(en)
  return (
    <>
      <section className="welcome">
        <h1>{props.name}</h1>
        <p className="lead">
          {t('Những việc đã hứa trong kế hoạch, đã làm đến đâu: ai cũng xem được.')}
        </p>
      </section>
      <section aria-labelledby="ke-hoach">
        <h2 id="ke-hoach">{t('Kế hoạch đã ban hành')}</h2>
        <PlanTiles root={props.root} plans={props.plans} />
      </section>
    </>
  )
}
