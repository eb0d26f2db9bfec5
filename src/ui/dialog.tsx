import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { useT } from './language.tsx'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children?: ReactNode
  footer?: ReactNode
}

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog(props: DialogProps) {
  return <Frame {...props} className="dialog" isModal={() => true} />
}

/** Beside the work on a wide screen, over it on a phone; Escape closes both. */
export function SidePanel(props: DialogProps) {
  return (
    <Frame
      {...props}
      className="dialog side no-print"
      isModal={() => !matchMedia('(min-width: 900px)').matches}
    />
  )
}

/** Asks before an act; `children` names the consequence, `act` repeats the verb: "Gửi báo cáo". */
export function ConfirmDialog(
  props: Omit<DialogProps, 'footer'> & {
    act: string
    onAct: () => void
    danger?: boolean | undefined
    busy?: boolean | undefined
  },
) {
  const t = useT()
  const { act, onAct, danger, busy, ...rest } = props
  return (
    <Dialog
      {...rest}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onAct}>
            {act}
          </Button>
        </>
      }
    />
  )
}

function Frame(props: DialogProps & { className: string; isModal: () => boolean }) {
  const t = useT()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const { open, onClose, isModal } = props
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || open === dialog.open) return
    if (!open) dialog.close()
    else if (isModal()) dialog.showModal()
    else dialog.show()
  }, [open, isModal])
  return (
    <dialog
      ref={ref}
      className={props.className}
      aria-labelledby={titleId}
      // What is said of a dialog inside this one is not about this one: React passes both events on.
      onClose={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      onKeyDown={(event) => {
        // A dialog that is not modal does not hear Escape by itself.
        if (event.key !== 'Escape' || event.currentTarget.matches(':modal')) return
        if (closestDialog(event.target) === event.currentTarget) onClose()
      }}
    >
      {open ? (
        <div>
          <div className="dialog-head">
            <h2 id={titleId}>{props.title}</h2>
            <Button kind="quiet" icon="close" iconOnly onClick={onClose}>
              {t('Đóng')}
            </Button>
          </div>
          {props.children}
          {props.footer ? <div className="dialog-foot">{props.footer}</div> : null}
        </div>
      ) : null}
    </dialog>
  )
}

function closestDialog(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest('dialog') : null
}
