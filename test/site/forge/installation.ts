/** Identity of the one installation of the local site; fixed, so that links and stored ids survive a restart. */
export const installation = {
  cloudId: '0c1d2e3f-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  installationId: '5b0f3c52-7d1e-4a86-9c4b-2e6d8f1a0b37',
  environmentId: '9e2a7c14-36b5-4f0d-8a1c-d4e5f6071829',
  environmentType: 'DEVELOPMENT',
  appVersion: '1.0.0',
} as const;

/** The site as the platform names it towards the app (`installContext`, `contextAri`). */
export const contextAri = `ari:cloud:jira::site/${installation.cloudId}`;

/** The installation as the platform names it. */
export const installationAri = `ari:cloud:ecosystem::installation/${installation.installationId}`;
