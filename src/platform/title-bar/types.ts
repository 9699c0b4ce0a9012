import type { FunctionComponent } from 'react'

/** The way back, where the platform doesn't draw one over the page. */
export type TitleBarComponent = FunctionComponent
