import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { en } from '../../en-events.ts'
import { UnitField } from '../unit/unit-field.tsx'
import { shapes, usualTarget } from './event-form.ts'
import type { TypedEvent } from './event-form.ts'
import type { ChildGroup } from './event-wizard.tsx'

interface StepProps {
  event: TypedEvent
  onSet: (change: Partial<TypedEvent>) => void
}

/** Where each unit below one that ends goes, and who carries on for a divided one. */
export function ChildrenStep({
  event,
  groups,
  onSet,
}: StepProps & { groups: readonly ChildGroup[] }) {
  const t = useT(en)
  const withChildren = groups.filter(({ children }) => children.length > 0)
  return (
    <>
      {withChildren.length === 0 ? (
        <Notice title={t('Không có đơn vị con nào phải chuyển')}>
          <p>
            {event.kind === 'reassign'
              ? t('Các đơn vị bên dưới đi theo.')
              : t('Các đơn vị bên dưới giữ nguyên.')}
          </p>
        </Notice>
      ) : (
        withChildren.map((group) => (
          <Group key={group.parent.id} group={group} event={event} onSet={onSet} />
        ))
      )}
      {event.kind === 'split' ? <Heir event={event} onSet={onSet} /> : null}
    </>
  )
}

function Group({ group, event, onSet }: StepProps & { group: ChildGroup }) {
  const t = useT(en)
  const places = placesOf(event, t)
  const setAll = (target: string) => {
    const all = group.children.map(({ id }) => [id, target] as const)
    onSet({ targets: { ...event.targets, ...Object.fromEntries(all) } })
  }
  return (
    <section className="section">
      <h2>{t('Đơn vị con của {name} về đâu?', { name: group.parent.name })}</h2>
      {group.children.length > 2 ? (
        <div className="cluster">
          {places
            .filter(({ value }) => value !== 'elsewhere')
            .map(({ value, label }) => (
              <Button
                key={value}
                onClick={() => {
                  setAll(value)
                }}
              >
                {t('Tất cả: {place}', { place: label })}
              </Button>
            ))}
        </div>
      ) : null}
      {group.children.map((child) => {
        const target = event.targets[child.id] ?? usualTarget(event)
        return (
          <div key={child.id} className="stack">
            <Select
              id={`to-${child.id}`}
              label={child.name}
              empty={t('Chọn nơi đến')}
              value={target}
              options={places}
              onChange={(change) => {
                onSet({ targets: { ...event.targets, [child.id]: change.target.value } })
              }}
            />
            {target === 'elsewhere' ? (
              <UnitField
                id={`elsewhere-${child.id}`}
                label={t('{name} về đơn vị nào', { name: child.name })}
                required
                on={event.on}
                chosen={event.elsewhere[child.id] ?? []}
                onChange={(units) => {
                  onSet({ elsewhere: { ...event.elsewhere, [child.id]: units } })
                }}
              />
            ) : null}
          </div>
        )
      })}
    </section>
  )
}

function placesOf(event: TypedEvent, t: ReturnType<typeof useT>) {
  const after = shapes[event.kind].after === 'none' ? [] : afterNames(event, t)
  return [
    ...after.map((name, index) => ({ value: `after:${String(index)}`, label: name })),
    { value: 'elsewhere', label: t('đơn vị khác…') },
    { value: 'end', label: t('kết thúc hoạt động') },
  ]
}

function afterNames(event: TypedEvent, t: ReturnType<typeof useT>): string[] {
  return event.after.map(
    ({ there, shortName, name }, index) =>
      there[0]?.name || shortName || name || t('Đơn vị thứ {n}', { n: index + 1 }),
  )
}

function Heir({ event, onSet }: StepProps) {
  const t = useT(en)
  if (event.before.some(({ id }) => event.after.some(({ there }) => there[0]?.id === id)))
    return null
  return (
    <Select
      id="event-heir"
      label={t('Đơn vị nào đảm nhận tiếp việc của đơn vị bị chia?')}
      hint={t('Nhận việc còn dở, địa chỉ trang công khai và số liệu cũ. Chưa rõ thì để sau.')}
      empty={t('Chưa rõ, trả lời sau')}
      value={event.heir}
      options={afterNames(event, t).map((label, index) => ({ value: String(index), label }))}
      onChange={({ target }) => {
        onSet({ heir: target.value })
      }}
    />
  )
}
