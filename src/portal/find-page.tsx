import { today } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import type { Page } from '../platform/pages.ts'
import { Button } from '../ui/button.tsx'
import { useT } from '../ui/language.tsx'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'
import type { PublicUnit } from './public-unit-queries.ts'
import { listPublicUnits } from './public-unit-queries.ts'

/** `/`: find one's own authority by name. */
export function findPage(house: House): Page {
  return {
    path: '/',
    query: ['q'],
    render: async ({ query, language }) => {
      const words = (query['q'] ?? '').trim()
      const units = await listPublicUnits(house.database.published, words, today())
      const t = createTranslator([en], language)
      const title = 'Lan Tỏa'
      return {
        title,
        description: t(
          'Xem chính quyền nơi bạn ở đã hứa gì trong kế hoạch, đã làm đến đâu và bằng chứng ở đâu.',
        ),
        unit: null,
        crumbs: [],
        tags: ['units'],
        unlisted: words !== '',
        body: <FindUnit words={words} units={units} />,
      }
    },
  }
}

function FindUnit({ words, units }: { words: string; units: readonly PublicUnit[] }) {
  const t = useT(en)
  const root = t.language === 'en' ? '/en' : ''
  return (
    <>
      <section className="welcome">
        <h1>{t('Cải cách hành chính, nói rõ và làm thật')}</h1>
        <p className="lead">
          {t(
            'Xem chính quyền nơi bạn ở đã hứa gì trong kế hoạch, đã làm đến đâu và bằng chứng ở đâu.',
          )}
        </p>
        <search>
          <form className="find" method="get" action={`${root}/`}>
            <label htmlFor="q">{t('Tên xã, phường, tỉnh hoặc cơ quan')}</label>
            <div className="find-row">
              <input
                id="q"
                name="q"
                type="search"
                defaultValue={words}
                maxLength={200}
                autoComplete="off"
              />
              <Button type="submit" kind="primary">
                {t('Tìm')}
              </Button>
            </div>
          </form>
        </search>
      </section>
      <section aria-labelledby="don-vi">
        <h2 id="don-vi">{words === '' ? t('Đơn vị đang dùng hệ thống') : t('Đơn vị tìm thấy')}</h2>
        {units.length === 0 ? (
          <p>
            {t(
              'Không tìm thấy đơn vị nào tên là “{q}”. Hãy thử tên ngắn hơn, có dấu hoặc không dấu đều được.',
              {
                q: words,
              },
            )}
          </p>
        ) : (
          <ul className="tiles">
            {units.map((unit) => (
              <li key={unit.slug}>
                <a href={`${root}/${unit.slug}/`}>{unit.name}</a>
                {unit.above === null ? null : <span className="soft">{unit.above}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
