import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { SidePanel } from '../../../ui/dialog.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Table } from '../../../ui/table.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-coverage.ts'
import { channelLabel } from '../activity/record-channel.tsx'
import { useHasUnitsBelow } from '../due/due-filters.tsx'
import { type Asked, askingQuery, coveredUnitsQuery } from './coverage-calls.ts'
import { BYS, codeLabel, type CoverageRow, NONE } from './coverage-words.ts'

interface Place {
  unitId: string
  asked: Asked
  /** `none`: what is not sorted. */
  code: string
}

/** One row of the table: by which channels, asked by which lines, done by which units. */
export function CoveragePanel(
  props: Omit<Place, 'code'> & {
    code: string | undefined
    row: CoverageRow | undefined
    /** What the units below did is counted too. */
    withBelow: boolean
    onClose: () => void
  },
) {
  const t = useT(en)
  const { unitId, asked, code, row, withBelow, onClose } = props
  const below = useHasUnitsBelow(unitId)
  return (
    <SidePanel
      open={code !== undefined}
      title={code === undefined ? '' : codeLabel(asked.by, code === NONE ? null : code, t)}
      onClose={onClose}
    >
      {code === undefined ? null : (
        <div className="stack">
          {row ? (
            <Channels asked={asked} code={code} cells={row.cells} withBelow={withBelow} />
          ) : null}
          <AskingLines unitId={unitId} asked={asked} code={code} />
          {below ? <Units unitId={unitId} asked={asked} code={code} /> : null}
        </div>
      )}
    </SidePanel>
  )
}

function Channels(
  props: Omit<Place, 'unitId'> & { cells: CoverageRow['cells']; withBelow: boolean },
) {
  const t = useT(en)
  const { asked, code, cells, withBelow } = props
  const param = BYS.find(([by]) => by === asked.by)?.[2] ?? ''
  const listOf = (channel: string) => {
    const values = {
      ky: 'khac',
      tu: asked.from,
      den: asked.to,
      'hinh-thuc': channel,
      [param]: code,
      ...(withBelow ? { duoi: '1' } : {}),
    }
    return href(`/viec-da-lam?${new URLSearchParams(values).toString()}`)
  }
  if (cells.length === 0) {
    return <p className="soft">{t('Chưa kế hoạch nào yêu cầu và chưa có việc nào.')}</p>
  }
  return (
    <Table
      caption={t('Theo hình thức')}
      rows={cells}
      rowKey={({ channel }) => channel ?? NONE}
      columns={[
        {
          header: t('Hình thức'),
          heading: true,
          render: ({ channel }) =>
            channel === null ? t('Không nói hình thức') : channelLabel(channel, t.language),
        },
        {
          header: t('Yêu cầu'),
          numeric: true,
          render: ({ lines }) => number(lines, t.language),
        },
        {
          header: t('Đã làm'),
          numeric: true,
          render: ({ channel, activities }) =>
            channel !== null && activities > 0 ? (
              <a href={listOf(channel)}>{number(activities, t.language)}</a>
            ) : (
              number(activities, t.language)
            ),
        },
      ]}
    />
  )
}

function AskingLines({ unitId, asked, code }: Place) {
  const t = useT(en)
  const query = useInfiniteQuery(askingQuery(unitId, asked, code))
  return (
    <Section title={t('Nhiệm vụ yêu cầu')}>
      <Answer query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <p className="soft">{t('Không nhiệm vụ nào trong khoảng này.')}</p>
          ) : (
            <>
              <ul className="rows">
                {items.map(({ lineId, planId, planTitle, issuer, content }) => (
                  <li key={lineId}>
                    <a href={href(`/ke-hoach/${planId}`)}>{content}</a>
                    <span className="soft small">
                      {issuer.shortName} · {planTitle}
                    </span>
                  </li>
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </Section>
  )
}

function Units({ unitId, asked, code }: Place) {
  const t = useT(en)
  const query = useQuery(coveredUnitsQuery(unitId, asked, code))
  return (
    <Section title={t('Các đơn vị trực tiếp cấp dưới')}>
      <Answer query={query}>
        {({ items }) => (
          <Table
            caption={t('{none} trên {all} đơn vị chưa làm', {
              none: items.filter(({ activities }) => activities === 0).length,
              all: items.length,
            })}
            rows={items}
            rowKey={({ unit }) => unit.id}
            columns={[
              { header: t('Đơn vị'), heading: true, render: ({ unit }) => unit.name },
              {
                header: t('Việc đã làm'),
                numeric: true,
                render: ({ activities }) => number(activities, t.language),
              },
            ]}
          />
        )}
      </Answer>
    </Section>
  )
}
