/** WeChat's own privacy contract of this mini program. */
export interface Contract {
  /** Null where there is none to open. */
  name: string | null
  /** WeChat gives nothing before its own button of agreement was pressed. */
  pending: boolean
}
export type PrivacyContract = () => Promise<Contract>
export type OpenContract = () => void
/** Attributes that make a button the one whose press WeChat counts as agreement. */
export type AgreeButton = (onAgreed: () => void) => object
