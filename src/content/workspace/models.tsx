import { infiniteQueryOptions, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateInput, TextArea } from '../../ui/field.tsx'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { cursorOf, paged } from '../../workspace/calls.ts'
import { useDraft } from '../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../workspace/problem-notice.tsx'
import { useSession } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import type { ModelView } from '../merit/model-contract.ts'
import { content, refreshContent } from './content-calls.ts'
import { kindLabel } from './item-states.tsx'
import css from './content.module.css'

const modelsQuery = (unitId: string, applied: boolean) =>
  infiniteQueryOptions({
    queryKey: ['content', 'models', unitId, applied],
    queryFn: ({ pageParam, signal }) =>
      content.listModels({
        params: { unitId },
        query: { applied: applied ? 'true' : 'false', ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

interface Whose {
  unitId: string
  mayApply: boolean
}

/** Good examples and initiatives that other units published, and which of them this one applies. */
export function Models({ applied, ...whose }: Whose & { applied: boolean }) {
  const t = useT(en)
  const query = useInfiniteQuery(modelsQuery(whose.unitId, applied))
  const [chosen, setChosen] = useState<ModelView | null>(null)
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const models = pages.flatMap((page) => page.items)
        if (models.length === 0) {
          return (
            <EmptyState
              title={
                applied
                  ? t('Chưa ghi cách làm nào đã áp dụng')
                  : t('Chưa nơi nào đăng cách làm hay')
              }
            >
              {t('Cách làm hay, sáng kiến các đơn vị khác đã đăng hiện ở đây để học và làm theo.')}
            </EmptyState>
          )
        }
        return (
          <>
            <ul className="rows" aria-label={t('Cách làm hay của nơi khác')}>
              {models.map((model) => (
                <Row
                  key={model.id}
                  model={model}
                  {...whose}
                  onApply={() => {
                    setChosen(model)
                  }}
                />
              ))}
            </ul>
            <MoreRows query={query} shown={models.length} />
            {chosen ? (
              <ApplyDialog
                unitId={whose.unitId}
                model={chosen}
                onClose={() => {
                  setChosen(null)
                }}
              />
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

function Row(props: Whose & { model: ModelView; onApply: () => void }) {
  const t = useT(en)
  const { unitId, model, mayApply, onApply } = props
  const drop = useMutation({
    mutationFn: () => content.dropModel({ params: { unitId, itemId: model.id } }),
    onSuccess: async () => {
      toast(t('Đã bỏ ghi áp dụng'))
      await refreshContent()
    },
  })
  return (
    <li>
      <div className="cluster">
        {model.publicPath === null ? (
          <span className={css['title']}>{model.title}</span>
        ) : (
          <a className={css['title']} href={model.publicPath} target="_blank" rel="noreferrer">
            {model.title}
          </a>
        )}
        {model.applied ? <StateBadge state="done" word={t('Đã áp dụng')} /> : null}
      </div>
      <p className="soft small">
        {[
          kindLabel(model.kind, t),
          model.unit.name,
          model.appliedBy > 0 ? t('{n} đơn vị áp dụng', { n: model.appliedBy }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {model.applied ? (
        <p>
          {t('Từ {date}: {words}', {
            date: shortDate(model.applied.on, t.language),
            words: model.applied.words,
          })}
        </p>
      ) : model.summary ? (
        <p>{model.summary}</p>
      ) : null}
      {mayApply ? (
        <div className="cluster">
          <Button onClick={onApply}>
            {model.applied ? t('Sửa lời ghi') : t('Đơn vị đã áp dụng')}
          </Button>
          {model.applied ? (
            <Button
              busy={drop.isPending}
              onClick={() => {
                drop.mutate()
              }}
            >
              {t('Không còn áp dụng')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ProblemNotice error={drop.error} />
    </li>
  )
}

function ApplyDialog(props: { unitId: string; model: ModelView; onClose: () => void }) {
  const t = useT(en)
  const { unitId, model, onClose } = props
  const { today } = useSession()
  const draft = useDraft(`apply-model-${model.id}`, {
    appliedOn: model.applied?.on ?? today,
    words: model.applied?.words ?? '',
  })
  const apply = useMutation({
    mutationFn: () =>
      content.applyModel({ params: { unitId, itemId: model.id }, body: draft.value }),
    onSuccess: async () => {
      draft.acknowledged()
      toast(t('Đã ghi; hiện trên trang công khai của cả hai đơn vị'))
      await refreshContent()
      onClose()
    },
  })
  const fields = problemFields(apply.error)
  const set = (change: Partial<typeof draft.value>) => {
    draft.set((now) => ({ ...now, ...change }))
  }
  return (
    <Dialog
      open
      title={t('Đơn vị đã áp dụng')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={apply.isPending}
            onClick={() => {
              apply.mutate()
            }}
          >
            {t('Ghi và công khai')}
          </Button>
        </>
      }
    >
      <p>
        {model.title} – {model.unit.name}
      </p>
      <DateInput
        id="apply-on"
        label={t('Áp dụng từ ngày')}
        required
        max={today}
        value={draft.value.appliedOn}
        error={fields['appliedOn']}
        onChange={(event) => {
          set({ appliedOn: event.target.value })
        }}
      />
      <TextArea
        id="apply-words"
        label={t('Áp dụng ở đâu, kết quả ra sao')}
        hint={t('Ai cũng đọc được lời này.')}
        required
        rows={3}
        maxLength={1000}
        value={draft.value.words}
        error={fields['words']}
        onChange={(event) => {
          set({ words: event.target.value })
        }}
      />
      {Object.keys(fields).length > 0 ? null : <ProblemNotice error={apply.error} />}
    </Dialog>
  )
}
