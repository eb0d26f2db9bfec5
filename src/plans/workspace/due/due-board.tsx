import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { monthName } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import { MOST_TASKS_COUNTED } from '../../due/due-contract.ts'
import { en } from '../../en-change.ts'
import { useActivitySendings } from '../activity/activity-sending.ts'
import { ChooseList } from '../change/choose-list.tsx'
import { filtersOf } from './due-address.ts'
import { dueQuery, dueTasksQuery } from './due-calls.ts'
import { DueGroup, DueList, type Shown } from './due-list.tsx'
import { DuePanel, type Written } from './due-panel.tsx'
import { DuePrompt } from './due-prompt.tsx'
import { DueTable } from './due-table.tsx'
import { DueTaskTable } from './due-task-table.tsx'
import { counted, groupBy, unitWords } from './due-words.ts'
import css from './due.module.css'

/** What is due, with whom since when, how late: of this unit, or of the units below as well. */
export function DueBoard({ written }: { written: Written }) {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  useActivitySendings()
  const opened = address.get('xem')
  const [prompting, setPrompting] = useState(false)
  return (
    <Screen
      wide
      title={t('Việc đến hạn')}
      lead={t('Việc gì, đến hạn ngày nào, đang ở ai và trễ mấy ngày làm việc.')}
      actions={
        <>
          {unit && unit.role !== 'viewer' && !address.get('chon') ? (
            <Button
              icon="list"
              onClick={() => {
                address.go({ chon: '1', mo: undefined })
              }}
            >
              {t('Chọn nhiều việc')}
            </Button>
          ) : null}
          {unit && unit.role !== 'viewer' ? (
            <Button
              icon="bell"
              onClick={() => {
                setPrompting(true)
              }}
            >
              {t('Có văn bản mới')}
            </Button>
          ) : null}
          <Button
            className={css['print']}
            icon="print"
            onClick={() => {
              print()
            }}
          >
            {t('In danh sách')}
          </Button>
        </>
      }
    >
      {unit ? (
        <DuePrompt
          unitId={unit.id}
          open={prompting}
          onClose={() => {
            setPrompting(false)
          }}
        />
      ) : null}
      {unit ? <Board key={unit.id} unitId={unit.id} address={address} /> : null}
      <DuePanel
        written={written}
        occurrenceId={opened}
        onClose={() => {
          address.go({ xem: undefined })
        }}
      />
    </Screen>
  )
}

function Board(props: { unitId: string; address: Address }) {
  const { unitId, address } = props
  const words = useSettled((address.get('tim') ?? '').trim(), 250)
  const filters = filtersOf(address, words)
  if (address.get('chon') === '1') {
    return <ChooseList unitId={unitId} address={address} filters={filters} />
  }
  return address.get('nhom') === 'don-vi' ? (
    <ByUnit unitId={unitId} address={address} filters={filters} />
  ) : (
    <ByTask unitId={unitId} address={address} filters={filters} />
  )
}

/** Month by month, each task once with all its units. */
function ByTask(props: Shown) {
  const t = useT(en)
  const { unitId, address, filters } = props
  const query = useInfiniteQuery(dueTasksQuery(unitId, filters))
  const [first] = query.data?.pages ?? []
  return (
    <DueList {...props} query={query} late={first?.late} most={MOST_TASKS_COUNTED}>
      {({ pages }) => {
        const tasks = pages.flatMap((page) => page.items)
        const { total = 0, occurrences = 0 } = pages[0] ?? {}
        const n = counted(total, t, MOST_TASKS_COUNTED)
        return {
          shown: tasks.length,
          total,
          sum:
            occurrences > total
              ? t('{n} việc, {m} lượt của các đơn vị', { n, m: counted(occurrences, t) })
              : t('{n} việc', { n }),
          groups: groupBy(tasks, (task) => monthName(task.dueOn, t.language)).map(
            ({ title, items }) => (
              <DueGroup key={title} title={title}>
                <DueTaskTable
                  caption={title}
                  unitId={unitId}
                  tasks={items}
                  filters={filters}
                  address={address}
                />
              </DueGroup>
            ),
          ),
        }
      }}
    </DueList>
  )
}

/** Unit by unit, each with all it has to do. */
function ByUnit(props: Shown) {
  const t = useT(en)
  const { unitId, address, filters } = props
  const query = useInfiniteQuery(dueQuery(unitId, filters))
  return (
    <DueList {...props} query={query} late={query.data?.pages[0]?.late}>
      {({ pages }) => {
        const loaded = pages.flatMap((page) => page.items)
        const total = pages[0]?.total ?? loaded.length
        return {
          shown: loaded.length,
          total,
          sum: t('{n} việc', { n: counted(total, t) }),
          groups: groupBy(loaded, (item) => unitWords(item, t)).map(({ title, items }) => (
            <DueGroup key={title} title={title}>
              <DueTable
                caption={title}
                items={items}
                opened={address.get('xem')}
                addressOf={(item) => address.with({ xem: item.id })}
              />
            </DueGroup>
          )),
        }
      }}
    </DueList>
  )
}
