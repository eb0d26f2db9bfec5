import { useQuery } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { DateInput, TextInput } from '../../ui/field.tsx'
import { longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { useAddress } from '../../workspace/address.ts'
import { Answer } from '../../workspace/answer.tsx'
import { Screen } from '../../workspace/screen.tsx'
import { useSession } from '../../workspace/session.ts'
import { useSettled } from '../../workspace/settled.ts'
import { en } from '../en-units.ts'
import { OrganizationTabs } from './organization-tabs.tsx'
import { foundQuery } from './organization-calls.ts'
import { UnitLine } from './unit/unit-line.tsx'
import { UnitTree } from './unit/unit-tree.tsx'
import css from './organization.module.css'

/** The units one belongs to and works with, on any day: as a tree, and by name. */
export function OrganizationScreen() {
  const t = useT(en)
  const { today } = useSession()
  const address = useAddress()
  const typed = address.get('tim') ?? ''
  const words = useSettled(typed.trim(), 250)
  const day = address.get('ngay')
  const on = day === today ? undefined : day
  return (
    <Screen
      title={t('Tổ chức')}
      lead={t('Cơ quan, đơn vị, người giữ chức danh; hôm nay và vào bất kỳ ngày nào trước đây.')}
    >
      <OrganizationTabs />
      <search className={css['filters']}>
        <TextInput
          id="unit-words"
          type="search"
          label={t('Tìm đơn vị')}
          hint={t('Tên nay hoặc tên cũ, có dấu hoặc không.')}
          value={typed}
          onChange={(event) => {
            address.go({ tim: event.target.value }, 'replace')
          }}
        />
        <DateInput
          id="unit-day"
          label={t('Vào ngày')}
          value={on ?? today}
          onChange={(event) => {
            address.go({ ngay: event.target.value })
          }}
        />
      </search>
      {on === undefined ? null : (
        <Notice
          title={t('Đang xem cơ cấu {day}', { day: longDate(on, t.language) })}
          action={
            <Button
              onClick={() => {
                address.go({ ngay: undefined })
              }}
            >
              {t('Về hôm nay')}
            </Button>
          }
        />
      )}
      {words === '' ? <UnitTree key={on} on={on} /> : <Found words={words} on={on} />}
    </Screen>
  )
}

function Found({ words, on }: { words: string; on: string | undefined }) {
  const t = useT(en)
  const query = useQuery(foundQuery(words, on))
  return (
    <Answer query={query} lines={5}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="search" title={t('Không có đơn vị nào tên như vậy')}>
            {t('Thử tên ngắn hơn, hoặc chọn ngày khi đơn vị còn hoạt động.')}
          </EmptyState>
        ) : (
          <ul className="rows" aria-label={t('Đơn vị tìm thấy')}>
            {items.map((unit) => (
              <li key={unit.id}>
                <UnitLine unit={unit} on={on} asked={words} />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
