import { Typesetter, TypesettingFailed, type TypesetOptions } from '../typesetter.ts'
import { materialData } from './material-data.ts'
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
  const { template, data, files } = await materialData(materialSchema.parse(input))
  try {
    return await typesetter.typeset(template, data, { ...options, files })
  } catch (error) {
    if (error instanceof TypesettingFailed && error.message.includes('overfull'))
      throw new MaterialFault(
        'words',
        'Chữ nhiều quá so với khổ in: hãy rút gọn, bớt mục hoặc chọn khổ lớn hơn.',
      )
    throw error
  }
}
