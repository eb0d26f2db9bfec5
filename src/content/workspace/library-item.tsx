import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import { content, refreshContent } from './content-calls.ts'
import { kindLabel } from './item-states.tsx'
import { libraryItemQuery } from './library/library-calls.ts'
import { ItemPreviews } from './preview/item-previews.tsx'

const route = getRouteApi('/noi-dung/kho-chung/$itemId')

/** A shared text as it would go out, before it is taken over. */
export function LibraryItemScreen() {
  const unit = useUnit()
  return unit ? <Shared key={unit.id} unitId={unit.id} /> : null
}

function Shared(props: { unitId: string }) {
  const t = useT(en)
  const { itemId } = route.useParams()
  const query = useQuery(libraryItemQuery(props.unitId, itemId))
  const { data } = query
  return (
    <Screen
      title={data?.title ?? t('Kho dùng chung')}
      lead={
        data
          ? t('{unit} chia sẻ {time}', {
              unit: data.unit.name,
              time: dateTime(data.sharedAt, t.language),
            })
          : undefined
      }
      crumbs={[
        { label: t('Nội dung'), href: href('/noi-dung') },
        { label: t('Kho dùng chung'), href: href('/noi-dung/kho-chung') },
        { label: data ? kindLabel(data.kind, t) : '' },
      ]}
    >
      <Answer query={query} lines={10} wholeScreen>
        {(item) => (
          <>
            {item.may.adopt ? (
              <Adopt unitId={props.unitId} itemId={itemId} adoptedAs={item.adoptedAs} />
            ) : null}
            <ItemPreviews kind={item.kind} content={item.content} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Adopt(props: { unitId: string; itemId: string; adoptedAs: string | null }) {
  const t = useT(en)
  const router = useRouter()
  const { unitId, itemId, adoptedAs } = props
  const adopt = useMutation({
    mutationFn: () => content.adoptItem({ params: { unitId, itemId }, body: {} }),
    onSuccess: async ({ id }) => {
      toast(t('Đã thành bản soạn của đơn vị'))
      await refreshContent()
      await router.navigate({ href: `/noi-dung/${id}` })
    },
  })
  if (adoptedAs) {
    return (
      <Notice>
        <p>{t('Đơn vị đã dùng lại bài này. Khi bản gốc sửa, hệ thống báo chỗ khác nhau.')}</p>
        <ButtonLink href={href(`/noi-dung/${adoptedAs}`)}>{t('Mở bài của đơn vị')}</ButtonLink>
      </Notice>
    )
  }
  return (
    <Notice>
      <p>
        {t(
          'Dùng lại là có một bản soạn của đơn vị, ghi rõ lấy từ đâu. Anh chị sửa cho hợp với địa phương rồi trình lãnh đạo duyệt như mọi bài khác.',
        )}
      </p>
      <ProblemNotice error={adopt.error} />
      <Button
        kind="primary"
        icon="write"
        busy={adopt.isPending}
        onClick={() => {
          adopt.mutate()
        }}
      >
        {t('Dùng lại')}
      </Button>
    </Notice>
  )
}
