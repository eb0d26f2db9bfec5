import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { useAddress } from '../../../workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-units.ts'
import type { UnitView } from '../../unit/unit-contract.ts'
import { unitQuery } from '../organization-calls.ts'
import { kindLabel, tierLabel } from '../unit-labels.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { UnitContacts } from './unit-contacts.tsx'
import { unitHref } from './unit-line.tsx'
import { UnitOffices } from './unit-offices.tsx'
import { UnitPast } from './unit-past.tsx'
import { UnitPosts } from './unit-posts.tsx'

const route = getRouteApi('/to-chuc/$unitId')

/** One unit: what it is, who holds its posts, what belongs to it, what it came from and what became of it. */
export function UnitScreen() {
  const { unitId } = route.useParams()
  const query = useQuery(unitQuery(unitId))
  return (
    <Answer query={query} lines={10} wholeScreen>
      {(unit) => <Parts key={unit.id} unit={unit} />}
    </Answer>
  )
}

function Parts({ unit }: { unit: UnitView }) {
  const t = useT(en)
  const { today } = useSession()
  const address = useAddress()
  const day = address.get('ngay')
  const on = day === today ? undefined : day
  const crumbs = [
    { label: t('Tổ chức'), href: href('/to-chuc') },
    ...unit.ancestors.map(({ id, shortName }) => ({ label: shortName, href: unitHref(id, on) })),
    { label: unit.shortName },
  ]
  return (
    <Screen title={unit.name} crumbs={crumbs} actions={<Acts unit={unit} />}>
      {unit.closedOn !== null && unit.closedOn < today ? (
        <Notice
          kind="warning"
          title={t('Đơn vị đã kết thúc hoạt động sau {day}', {
            day: longDate(unit.closedOn, t.language),
          })}
        >
          <p>{t('Hồ sơ cũ giữ nguyên; đơn vị kế thừa đọc được.')}</p>
        </Notice>
      ) : null}
      {on === undefined ? null : (
        <Notice
          title={t('Chức danh và đơn vị trực thuộc như {day}', { day: longDate(on, t.language) })}
          action={<ButtonLink href={unitHref(unit.id, undefined)}>{t('Về hôm nay')}</ButtonLink>}
        />
      )}
      <KeyValue items={factsOf(unit, t)} />
      <UnitPosts unitId={unit.id} on={on ?? lastDayOf(unit, today)} />
      <UnitOffices unit={unit} on={on ?? lastDayOf(unit, today)} />
      <UnitContacts unitId={unit.id} />
      <Section title={t('Lịch sử')}>
        <UnitPast unitId={unit.id} />
      </Section>
    </Screen>
  )
}

/** A unit that has ended is shown as it was on its last day. */
function lastDayOf(unit: UnitView, today: string): string | undefined {
  return unit.closedOn !== null && unit.closedOn < today ? unit.closedOn : undefined
}

function factsOf(
  unit: UnitView,
  t: ReturnType<typeof useT>,
): (readonly [string, React.ReactNode])[] {
  return [
    [t('Loại'), `${kindLabel(unit.kind, t)}, ${tierLabel(unit.tier, t).toLowerCase()}`],
    [t('Tên gọn'), unit.shortName],
    [t('Ký hiệu văn bản'), unit.documentSymbol],
    [t('Hoạt động từ'), longDate(unit.openedOn, t.language)],
    ...(unit.slug === null
      ? []
      : [
          [
            t('Trang công khai'),
            <a key="public" href={`/${unit.slug}/`}>{`/${unit.slug}/`}</a>,
          ] as const,
        ]),
  ]
}

function Acts({ unit }: { unit: UnitView }) {
  const t = useT(en)
  const [asking, setAsking] = useState<'name' | 'kind'>()
  const close = () => {
    setAsking(undefined)
  }
  if (!unit.may.manage) return null
  return (
    <>
      <ButtonLink icon="person" href={href(`/tai-khoan?don-vi=${unit.id}`)}>
        {t('Tài khoản')}
      </ButtonLink>
      <Button
        icon="write"
        onClick={() => {
          setAsking('name')
        }}
      >
        {t('Đặt tên mới')}
      </Button>
      <Button
        onClick={() => {
          setAsking('kind')
        }}
      >
        {t('Sửa loại, ký hiệu')}
      </Button>
      {unit.may.reorganize ? (
        <ButtonLink icon="split" href={href(`/to-chuc/sap-xep/moi?don-vi=${unit.id}`)}>
          {t('Sắp xếp đơn vị này')}
        </ButtonLink>
      ) : null}
      {asking === 'name' ? <RenameDialog unit={unit} onClose={close} /> : null}
      {asking === 'kind' ? <CorrectDialog unit={unit} onClose={close} /> : null}
    </>
  )
}
