/** Who a page is for: system administrators, those who administer the tenant shown, or everyone signed in. */
type PageAccess = 'system' | 'tenant' | 'everyone';

declare module '#app' {
  interface PageMeta {
    access?: PageAccess;
  }
}

export type { PageAccess };
