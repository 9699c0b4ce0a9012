/** Tells when the whole app goes out of sight or comes back without any of its pages being told. */
export type OnVisible = (told: (visible: boolean) => void) => () => void
