import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Checkbox, DateInput, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice, problemFields } from '../../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useSession } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-units.ts'
import type { UnitView } from '../../unit/unit-contract.ts'
import { organization, refreshOrganization, unitQuery, usualQuery } from '../organization-calls.ts'
import type { Usual, UsualOffice } from '../organization-calls.ts'
import css from '../organization.module.css'
import { OfficeLine } from './office-line.tsx'
import { unitHref } from './unit-line.tsx'

const route = getRouteApi('/to-chuc/$unitId/co-quan')

/** The offices and posts a unit of its tier usually has on a day; what is ticked is opened at once. */
export function UsualOfficesScreen() {
  const { unitId } = route.useParams()
  const query = useQuery(unitQuery(unitId))
  return (
    <Answer query={query} lines={8} wholeScreen>
      {(unit) => <Offer unit={unit} />}
    </Answer>
  )
}

function Offer({ unit }: { unit: UnitView }) {
  const t = useT(en)
  const { today } = useSession()
  const [on, setOn] = useState(today)
  const [legalSource, setLegalSource] = useState('')
  const day = useSettled(on, 400)
  const query = useQuery({ ...usualQuery(unit.id, day), enabled: /^\d{4}-\d\d-\d\d$/.test(day) })
  return (
    <Screen
      title={t('Cơ quan thường có')}
      lead={t('Theo quy định của từng thời kỳ cho cấp này; bỏ chọn những gì đơn vị không có.')}
      crumbs={[
        { label: t('Tổ chức'), href: href('/to-chuc') },
        { label: unit.shortName, href: unitHref(unit.id, undefined) },
        { label: t('Cơ quan thường có') },
      ]}
    >
      <div className={css['filters']}>
        <DateInput
          id="offices-on"
          label={t('Thành lập từ ngày')}
          required
          value={on}
          onChange={(event) => {
            setOn(event.target.value)
          }}
        />
        <TextInput
          id="offices-source"
          label={t('Văn bản quyết định')}
          required
          value={legalSource}
          onChange={(event) => {
            setLegalSource(event.target.value)
          }}
        />
      </div>
      <Answer query={query} lines={8}>
        {(usual) => <Choice key={day} unit={unit} usual={usual} order={{ on: day, legalSource }} />}
      </Answer>
    </Screen>
  )
}

function Choice(props: {
  unit: UnitView
  usual: Usual
  order: { on: string; legalSource: string }
}) {
  const t = useT(en)
  const router = useRouter()
  const { unit, usual, order } = props
  const offered = usual.items.filter(({ exists }) => !exists)
  const [offices, setOffices] = useState(
    () => new Set(offered.filter(({ isUsual }) => isUsual).map(keyOf)),
  )
  const [posts, setPosts] = useState(() => new Set(usual.posts.map(({ title }) => title)))
  const [asking, setAsking] = useState(false)
  const chosen = offered.filter((office) => offices.has(keyOf(office)))
  const ownPosts = usual.posts.filter(({ title }) => posts.has(title))
  const postCount = ownPosts.length + chosen.reduce((sum, office) => sum + office.posts.length, 0)
  const open = useMutation({
    mutationFn: () =>
      organization.openOffices({
        params: { unitId: unit.id },
        body: {
          ...order,
          posts: ownPosts,
          offices: chosen.map(({ name, shortName, kind, documentSymbol, posts: held }) => ({
            name,
            shortName,
            kind,
            documentSymbol,
            posts: held,
          })),
        },
      }),
    onSuccess: async ({ items }) => {
      toast(t('Đã mở {n} cơ quan', { n: items.length }))
      await refreshOrganization()
      await router.navigate({ to: '/to-chuc/$unitId', params: { unitId: unit.id } })
    },
    onSettled: () => {
      setAsking(false)
    },
  })
  if (usual.items.length === 0 && usual.posts.length === 0) {
    return (
      <EmptyState icon="unit" title={t('Không có mẫu cho đơn vị này vào ngày đó')}>
        {t(
          'Mẫu có cho Ủy ban nhân dân, sở và văn phòng của tỉnh; chọn ngày khi cấp này còn tồn tại.',
        )}
      </EmptyState>
    )
  }
  const nothing = chosen.length === 0 && ownPosts.length === 0
  return (
    <>
      {usual.posts.length > 0 ? (
        <Section title={t('Chức danh của {unit}', { unit: unit.shortName })}>
          {usual.posts.map(({ title }) => (
            <Checkbox
              key={title}
              id={`post-${title}`}
              label={title}
              checked={posts.has(title)}
              onChange={(event) => {
                setPosts(toggled(posts, title, event.target.checked))
              }}
            />
          ))}
        </Section>
      ) : null}
      <Section title={t('Đơn vị trực thuộc')}>
        <ul className="rows">
          {usual.items.map((office) => (
            <OfficeLine
              key={keyOf(office)}
              id={keyOf(office)}
              office={office}
              checked={offices.has(keyOf(office))}
              onCheck={(checked) => {
                setOffices(toggled(offices, keyOf(office), checked))
              }}
            />
          ))}
        </ul>
      </Section>
      <ProblemNotice error={open.error} />
      {problemFields(open.error)['legalSource'] ? (
        <p className="error">{problemFields(open.error)['legalSource']}</p>
      ) : null}
      <div className="cluster">
        <Button
          kind="primary"
          disabled={nothing || order.legalSource.trim() === ''}
          onClick={() => {
            setAsking(true)
          }}
        >
          {t('Mở {offices} cơ quan, {posts} chức danh', {
            offices: chosen.length,
            posts: postCount,
          })}
        </Button>
        {order.legalSource.trim() === '' ? (
          <span className="soft">{t('Ghi văn bản quyết định trước.')}</span>
        ) : null}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('Mở những cơ quan này?')}
        act={t('Mở cơ quan')}
        busy={open.isPending}
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          open.mutate()
        }}
      >
        <p>{t('Mở rồi thì không xóa được, chỉ ghi được ngày kết thúc. Sẽ mở:')}</p>
        <ul>
          {chosen.map((office) => (
            <li key={keyOf(office)}>{office.name}</li>
          ))}
          {ownPosts.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  )
}

function keyOf({ kind, name }: UsualOffice): string {
  return `${kind}-${name}`
}

function toggled(now: ReadonlySet<string>, one: string, on: boolean): Set<string> {
  const next = new Set(now)
  if (on) next.add(one)
  else next.delete(one)
  return next
}
