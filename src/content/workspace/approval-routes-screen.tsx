import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createClient } from '../../platform/client.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { approvalOperations } from '../../work/approval/approval-contract.ts'
import type { StepWho } from '../../work/approval/approval-step.ts'
import { Answer } from '../../workspace/answer.tsx'
import { callOptions, queryClient } from '../../workspace/calls.ts'
import { problemFields, ProblemNotice } from '../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import { itemKinds } from '../item/item-kind.ts'
import { ContentTabs } from './content-tabs.tsx'
import { kindLabel } from './item-states.tsx'
import css from './content.module.css'

const work = createClient(approvalOperations, callOptions)
type Routes = Awaited<ReturnType<typeof work.listApprovalRoutes>>

const HEAD: StepWho = { kind: 'role', role: 'head' }

/** Who decides on what is written, in which order: for everything, and otherwise for single kinds. */
export function ApprovalRoutesScreen() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      wide
      title={t('Các bước duyệt')}
      lead={t(
        'Ai duyệt nội dung, theo thứ tự nào. Người soạn không bao giờ tự duyệt; nội dung phê bình luôn cần lãnh đạo.',
      )}
    >
      <ContentTabs />
      {unit ? <Routes key={unit.id} unitId={unit.id} /> : null}
    </Screen>
  )
}

function routesQuery(unitId: string) {
  return {
    queryKey: ['work', 'approval-routes', unitId],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      work.listApprovalRoutes({ params: { unitId }, signal }),
  }
}

function Routes(props: { unitId: string }) {
  const t = useT(en)
  const query = useQuery(routesQuery(props.unitId))
  const [added, setAdded] = useState<string[]>([])
  return (
    <Answer query={query} lines={6}>
      {(routes) => {
        const set = routes.items.map(({ subjectKind }) => subjectKind)
        const special = [...new Set([...set, ...added])].filter((kind) => kind !== 'item')
        const left = itemKinds.filter(({ code }) => !special.includes(`item:${code}`))
        return (
          <>
            {routes.may.set ? null : (
              <Notice>
                <p>{t('Chỉ lãnh đạo hoặc quản trị của đơn vị đặt được các bước duyệt.')}</p>
              </Notice>
            )}
            {['item', ...special].map((subjectKind) => (
              <Route
                key={subjectKind}
                unitId={props.unitId}
                subjectKind={subjectKind}
                routes={routes}
              />
            ))}
            {routes.may.set ? (
              <Select
                id="add-route"
                label={t('Đặt riêng cho một loại nội dung')}
                empty={t('Chọn loại')}
                value=""
                options={left.map(({ code }) => ({ value: code, label: kindLabel(code, t) }))}
                onChange={(event) => {
                  const kind = `item:${event.target.value}`
                  setAdded((before) => [...before, kind])
                }}
              />
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

function Route(props: { unitId: string; subjectKind: string; routes: Routes }) {
  const t = useT(en)
  const { unitId, subjectKind, routes } = props
  const known = routes.items.find((one) => one.subjectKind === subjectKind)
  const [steps, setSteps] = useState<StepWho[]>(known?.steps.map(({ who }) => who) ?? [HEAD])
  const before = JSON.stringify(known?.steps.map(({ who }) => who) ?? [HEAD])
  const save = useMutation({
    mutationFn: (next: StepWho[]) =>
      work.setApprovalRoute({
        params: { unitId },
        body: { subjectKind, version: known?.version ?? 0, steps: next },
      }),
    onSuccess: async () => {
      toast(t('Đã lưu các bước duyệt'))
      await queryClient.invalidateQueries(routesQuery(unitId))
    },
  })
  const kind = itemKinds.find(({ code }) => subjectKind === `item:${code}`)
  const fields = problemFields(save.error)
  return (
    <Section title={kind ? kindLabel(kind.code, t) : t('Mọi nội dung')}>
      <ol className={css['steps']}>
        {steps.map((who, place) => (
          <li key={`step-${String(place)}`}>
            <StepFields
              place={place}
              id={`${subjectKind.replace(':', '-')}-${String(place)}`}
              who={who}
              routes={routes}
              error={fields[`steps.${String(place)}`]}
              onChange={(next) => {
                setSteps(steps.map((one, at) => (at === place ? next : one)))
              }}
              onRemove={
                steps.length > 1
                  ? () => {
                      setSteps(steps.filter((_, at) => at !== place))
                    }
                  : undefined
              }
            />
          </li>
        ))}
      </ol>
      {fields['steps'] ? <ProblemNotice error={save.error} /> : null}
      {save.error && Object.keys(fields).length === 0 ? <ProblemNotice error={save.error} /> : null}
      {known ? (
        <p className="soft small">
          {t('{name} đặt lúc {time}', {
            name: known.changedByName,
            time: dateTime(known.changedAt, t.language),
          })}
        </p>
      ) : null}
      {routes.may.set ? (
        <div className="cluster">
          {steps.length < 3 ? (
            <Button
              onClick={() => {
                setSteps([{ kind: 'role', role: 'officer' }, ...steps])
              }}
            >
              {t('Thêm một bước trước')}
            </Button>
          ) : null}
          {JSON.stringify(steps) === before ? null : (
            <Button
              kind="primary"
              busy={save.isPending}
              onClick={() => {
                save.mutate(steps)
              }}
            >
              {t('Lưu')}
            </Button>
          )}
          {known && kind ? (
            <Button
              kind="quiet"
              onClick={() => {
                save.mutate([])
              }}
            >
              {t('Bỏ, theo các bước chung')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Section>
  )
}

function StepFields(props: {
  place: number
  id: string
  who: StepWho
  routes: Routes
  error?: string | undefined
  onChange: (who: StepWho) => void
  onRemove?: (() => void) | undefined
}) {
  const t = useT(en)
  const { place, id, who, routes, onChange } = props
  const options = [
    { value: 'role head', label: t('Lãnh đạo đơn vị') },
    { value: 'role officer', label: t('Cán bộ khác của đơn vị') },
    ...routes.posts.map((post) => ({
      value: `post ${post.id}`,
      label: post.holder ? `${post.title} (${post.holder})` : post.title,
    })),
    ...routes.people
      .filter(({ roles }) => roles.some((role) => role !== 'viewer'))
      .map((person) => ({ value: `account ${person.accountId}`, label: person.name })),
    { value: 'guest', label: t('Người ngoài đơn vị, duyệt qua đường dẫn') },
  ]
  return (
    <div className={css['step']}>
      <Select
        id={`step-${id}`}
        label={t('Bước {n}', { n: place + 1 })}
        disabled={!routes.may.set}
        value={valueOf(who)}
        options={options}
        error={props.error}
        onChange={(event) => {
          onChange(whoOf(event.target.value))
        }}
      />
      {who.kind === 'guest' ? (
        <TextInput
          id={`guest-${id}`}
          label={t('Tên người hoặc cơ quan')}
          maxLength={200}
          value={who.name}
          onChange={(event) => {
            onChange({ kind: 'guest', name: event.target.value })
          }}
        />
      ) : null}
      {props.onRemove && routes.may.set ? (
        <Button kind="quiet" icon="remove" onClick={props.onRemove}>
          {t('Bỏ bước {n}', { n: place + 1 })}
        </Button>
      ) : null}
    </div>
  )
}

function valueOf(who: StepWho): string {
  if (who.kind === 'role') return `role ${who.role}`
  if (who.kind === 'post') return `post ${who.postId}`
  return who.kind === 'account' ? `account ${who.accountId}` : 'guest'
}

function whoOf(value: string): StepWho {
  const [kind, id = ''] = value.split(' ')
  if (kind === 'post') return { kind, postId: id }
  if (kind === 'account') return { kind, accountId: id }
  if (kind === 'guest') return { kind, name: '' }
  return { kind: 'role', role: id === 'officer' ? 'officer' : 'head' }
}
