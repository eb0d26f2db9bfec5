import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DirectiveView } from '../../directive/directive-contract.ts'
import { en } from '../../en-directive.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'
import { DirectiveFields } from './directive-fields.tsx'
import { formOf, typedOf } from './directive-form.ts'
import { SimilarDirectives } from './similar-directives.tsx'
import { DirectiveUpkeep } from './directive-upkeep.tsx'

/** Writes a document into the register, or mends what was written. */
export function DirectiveDialog(props: {
  unitId: string
  directive: DirectiveView | null
  onClose: () => void
}) {
  const t = useT(en)
  const { unitId, directive, onClose } = props
  const cache = useQueryClient()
  const typed = useDraft(`directive:${directive?.id ?? unitId}`, formOf(directive))
  const save = useMutation({
    mutationFn: () =>
      directive === null
        ? plansClient.addDirective({ params: { unitId }, body: typedOf(typed.value) })
        : plansClient.editDirective({
            params: { directiveId: directive.id },
            body: { ...typedOf(typed.value), version: directive.version },
          }),
    onSuccess: async () => {
      typed.acknowledged()
      toast(t('Đã lưu vào sổ'))
      onClose()
      await cache.invalidateQueries({ queryKey: ['plans', 'directives'] })
    },
  })
  useFocusRefused(save.error)
  const errors = problemFields(save.error)
  return (
    <FormDialog
      title={directive === null ? t('Ghi văn bản vào sổ') : t('Sửa văn bản')}
      act={t('Lưu vào sổ')}
      busy={save.isPending}
      error={save.error}
      onAct={() => {
        save.mutate()
      }}
      onClose={onClose}
    >
      <DirectiveFields
        form={typed.value}
        errors={errors}
        onType={(part, value) => {
          typed.set((now) => ({ ...now, [part]: value }))
        }}
      />
      {directive === null ? <SimilarDirectives unitId={unitId} form={typed.value} /> : null}
      {directive === null ? null : <DirectiveUpkeep directive={directive} onDone={onClose} />}
    </FormDialog>
  )
}
