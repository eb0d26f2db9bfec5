/** Puts the focus where the first wrong field is, once React has drawn the errors. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"]')
    const control = wrong instanceof HTMLFieldSetElement ? wrong.querySelector('input') : wrong
    control?.focus()
  })
}
