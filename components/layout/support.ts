/** Where a person answers. Pages that know the configured address hand it to `Shell` instead. */
export const supportEmail = 'support@paxflow.example';
