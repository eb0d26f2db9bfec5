import { Typesetter, TypesettingFailed, type TypesetOptions } from '../typesetter.ts'
import { materialData, type MaterialPrint } from './material-data.ts'
import { MaterialFault, materialSchema, type MaterialInput } from './material.ts'

const typesetter = new Typesetter(50)

/**
 * A printed piece as PDF, ready for the print shop. Rejects with a ZodError on words that are too long, with
 * MaterialFault when they do not fit together or a picture is too coarse, else as `renderPdf` does.
 */
export async function renderMaterial(
  input: MaterialInput,
  options: TypesetOptions = {},
): Promise<Uint8Array> {
  return setPiece(input, (setter, { template, data, files }) =>
    setter.typeset(template, data, { ...options, files }),
  )
}

export async function setPiece<T>(
  input: MaterialInput,
  set: (typesetter: Typesetter, print: MaterialPrint) => Promise<T>,
): Promise<T> {
  const print = await materialData(materialSchema.parse(input))
  try {
    return await set(typesetter, print)
  } catch (error) {
    if (error instanceof TypesettingFailed && error.message.includes('overfull'))
      throw new MaterialFault(
        'words',
        'Chữ nhiều quá so với khổ in: hãy rút gọn, bớt mục hoặc chọn khổ lớn hơn.',
      )
    throw error
  }
}
