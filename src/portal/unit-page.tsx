import { feedLinks } from '../content/portal/feeds.ts'
import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { Page } from '../platform/pages.ts'
import { Drawn } from '../ui/draw.tsx'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'
import { asideOf, heroOf, mainOf, plansOf } from './unit-home.tsx'

/** `/{unit}/`: search first, then what people come for, what was promised and done, and whom to call. */
export function unitPage(house: House): Page {
  return {
    path: '/:unit/',
    render: (input) =>
      openPublicUnit(house, input, '', async (page) => {
        const { unit, head, tags } = page
        const t = createTranslator([en], input.language)
        const [plans, hero, main, aside] = await Promise.all([
          plansOf(page),
          Promise.all(heroOf(page, t)),
          Promise.all(mainOf(page, t)),
          Promise.all(asideOf(page, t, house)),
        ])
        return {
          title: unit.name,
          description: t(
            'Kế hoạch truyền thông cải cách hành chính của {name} và kết quả thực hiện.',
            { name: unit.name },
          ),
          unit: head,
          crumbs: [],
          links: { feeds: feedLinks },
          tags: [
            ...tags,
            `calendar:${unit.id}`,
            `channels:${unit.id}`,
            `items:${unit.id}`,
            `plans:${unit.id}`,
            `reports:${unit.id}`,
            ...plans.map(({ planId }) => `plan:${planId}`),
          ],
          body: (
            <>
              <Drawn className={plans.length > 0 ? 'hero with-promise' : 'hero'} pieces={hero} />
              <div className="front">
                <Drawn className="front-main" pieces={main} />
                {aside.every((one) => one === '') ? null : (
                  <Drawn className="front-aside" pieces={aside} />
                )}
              </div>
            </>
          ),
        }
      }),
  }
}
