import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../workspace/screen.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import type { ItemView } from '../item/item-contract.ts'
import { content, itemQuery, refreshContent } from './content-calls.ts'
import { ItemChangesView } from './item/item-changes-view.tsx'
import { sourceUpdateQuery } from './library/library-calls.ts'

const route = getRouteApi('/noi-dung/$itemId/ban-goc')

type Update = NonNullable<Awaited<ReturnType<typeof content.readSourceUpdate>>['update']>

/** What the source of a text changed since it was taken over, and what to take of it. */
export function SourceUpdate() {
  const t = useT(en)
  const { itemId } = route.useParams()
  const item = useQuery(itemQuery(itemId))
  const query = useQuery(sourceUpdateQuery(itemId))
  return (
    <Screen
      title={t('Bản gốc đã sửa gì')}
      lead={item.data?.title}
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: item.data?.title ?? '', href: href(`/noi-dung/${itemId}`) },
        { label: t('Bản gốc đã sửa gì') },
      ]}
    >
      <Answer query={item} lines={8} wholeScreen>
        {(own) => (
          <Answer query={query}>
            {({ update }) =>
              update === null ? (
                <EmptyState
                  title={t('Bản gốc không có gì mới')}
                  action={<ButtonLink href={href(`/noi-dung/${itemId}`)}>{t('Về bài')}</ButtonLink>}
                >
                  {t('Khi cấp trên sửa và chia sẻ bản mới, chỗ khác nhau hiện ở đây.')}
                </EmptyState>
              ) : (
                <Choose item={own} update={update} />
              )
            }
          </Answer>
        )}
      </Answer>
    </Screen>
  )
}

function Choose(props: { item: ItemView; update: Update }) {
  const t = useT(en)
  const router = useRouter()
  const { item, update } = props
  const [way, setWay] = useState<'merge' | 'replace' | 'keep'>()
  const take = useMutation({
    mutationFn: (chosen: 'merge' | 'replace' | 'keep') =>
      content.takeSourceUpdate({
        params: { itemId: item.id },
        body: { version: item.version, number: update.number, way: chosen },
      }),
    onSuccess: async (_, chosen) => {
      toast(chosen === 'keep' ? t('Giữ nguyên bài của đơn vị') : t('Đã lấy phần mới vào bài'))
      await refreshContent()
      await router.navigate({ href: `/noi-dung/${item.id}` })
    },
  })
  const ways = [
    ['merge', t('Lấy phần mới, giữ chỗ đơn vị đã sửa')],
    ['replace', t('Lấy trọn bản gốc')],
    ['keep', t('Giữ nguyên bài của đơn vị')],
  ] as const
  return (
    <>
      <Section title={t('{unit} đã sửa', { unit: update.unitName })}>
        <ItemChangesView kind={item.kind} before={update.before} after={update.after} />
      </Section>
      {item.state === 'submitted' || item.state === 'approved' ? (
        <Notice kind="warning">
          <p>{t('Bài đã trình hoặc đã duyệt: lấy phần mới thì phải trình duyệt lại.')}</p>
        </Notice>
      ) : null}
      {update.clashes > 0 ? (
        <Notice>
          <p>
            {t('{n} chỗ cả bản gốc và đơn vị cùng sửa; chỗ ấy giữ chữ của đơn vị.', {
              n: update.clashes,
            })}
          </p>
        </Notice>
      ) : null}
      <ProblemNotice error={take.error} />
      {item.may.edit ? (
        <div className="cluster">
          {ways.map(([code, label]) => (
            <Button
              key={code}
              kind={code === 'merge' ? 'primary' : 'normal'}
              busy={take.isPending && way === code}
              onClick={() => {
                setWay(code)
                take.mutate(code)
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  )
}
