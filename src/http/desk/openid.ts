/**
 * OpenID Connect: the way to the provider of the organisation, and who comes back from it.
 */
export type OpenId = { readonly stampOf: (name: string) => Promise<string | undefined> };
