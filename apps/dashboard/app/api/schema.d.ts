// Made by `npm run api:client` from the OpenAPI document of the API. Not to be edited.

export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what, newest first
         * @description The tenant's; for a system administrator in no tenant, everything.
         */
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description 401 does not tell whether the name or the password was wrong. 429: too many attempts in a minute, or (`account-locked`) five wrong passwords in a row.
         */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["Auth_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; ends one's other sessions */
        post: operations["Auth_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for new tokens
         * @description Each refresh token is good once. Using one a second time ends the session: somebody has a copy.
         */
        post: operations["Auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, one row a call, newest first */
        get: operations["Cdr_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call with its journey and all of its legs */
        get: operations["Cdr_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as CSV (RFC 4180), oldest first, as a stream */
        get: operations["Cdr_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent as a record and is none, or nobody’s; newest first */
        get: operations["Cdr_listRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/rejected/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them with what was sent */
        get: operations["Cdr_getRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdr/rejected/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it in again, after what was wrong (say, a tenant’s domain) is put right */
        post: operations["Cdr_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List extensions */
        get: operations["Extensions_list"];
        put?: never;
        /** Create an extension; the only answer but a new password that tells the SIP password */
        post: operations["Extensions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an extension */
        get: operations["Extensions_get"];
        put?: never;
        post?: never;
        /** Delete an extension that nothing points to */
        delete: operations["Extensions_delete"];
        options?: never;
        head?: never;
        /** Change an extension */
        patch: operations["Extensions_update"];
        trace?: never;
    };
    "/api/extensions/{id}/sip-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an extension a new SIP password, told this once */
        post: operations["Extensions_setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export all extensions, in the form that an import takes */
        get: operations["ExtensionBulk_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import extensions by number, new ones and changes to old ones; all or nothing */
        post: operations["ExtensionBulk_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this replica can do its work
         * @description 200 when it can, 503 with the same body when it can not. At most a second old. Needs no token.
         */
        get: operations["Health_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calls that are up now
         * @description For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`: it tells `{type: "snapshot", now, calls}` at first, then `{type: "call", now, call}` and `{type: "ended", now, id}`.
         */
        get: operations["Live_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one's own extension */
        get: operations["OwnExtension_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change do not disturb, forwarding and follow-me of one's own extension */
        patch: operations["OwnExtension_update"];
        trace?: never;
    };
    "/api/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List numbers */
        get: operations["Numbers_list"];
        put?: never;
        /** Create a number */
        post: operations["Numbers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a number */
        get: operations["Numbers_get"];
        put?: never;
        post?: never;
        /** Delete a number */
        delete: operations["Numbers_delete"];
        options?: never;
        head?: never;
        /** Change a number */
        patch: operations["Numbers_update"];
        trace?: never;
    };
    "/api/numbers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export all numbers, in the form that an import takes */
        get: operations["NumberBulk_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import numbers by number, new ones and changes to old ones; all or nothing */
        post: operations["NumberBulk_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the tenant that is acted in, with its limits and usage */
        get: operations["OwnTenant_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tenant profiles */
        get: operations["TenantProfiles_list"];
        put?: never;
        /** Create a tenant profile */
        post: operations["TenantProfiles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tenant profile */
        get: operations["TenantProfiles_get"];
        put?: never;
        post?: never;
        /** Delete a tenant profile that no tenant has */
        delete: operations["TenantProfiles_delete"];
        options?: never;
        head?: never;
        /** Change a tenant profile; binds from the next call or creation on */
        patch: operations["TenantProfiles_update"];
        trace?: never;
    };
    "/api/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tenants with their limits and what they use of them */
        get: operations["Tenants_list"];
        put?: never;
        /** Create a tenant */
        post: operations["Tenants_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tenant */
        get: operations["Tenants_get"];
        put?: never;
        post?: never;
        /** Destroy a tenant with everything it has */
        delete: operations["Tenants_delete"];
        options?: never;
        head?: never;
        /** Change, enable or disable a tenant */
        patch: operations["Tenants_update"];
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description The tenant's; for a system administrator in no tenant, everybody.
         */
        get: operations["Users_list"];
        put?: never;
        /** Create a user */
        post: operations["Users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a user */
        get: operations["Users_get"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Neither yourself nor the last system administrator.
         */
        delete: operations["Users_delete"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description A new password, or disabling, ends all sessions of the user at once. Your own password: `POST /api/auth/password`.
         */
        patch: operations["Users_update"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            displayName: string;
            email: string | null;
            /** Format: uuid */
            extensionId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "system_admin" | "tenant_admin" | "user";
            /** @description The tenant that the user belongs to; null for a system administrator */
            tenantId: number | null;
            username: string;
        };
        AuditEntry: {
            /** @enum {string} */
            action: "create" | "update" | "delete";
            actor: {
                /** Format: uuid */
                id: string | null;
                /** @description `system_admin`, `tenant_admin`, `user`, `system` (a task of ours) or `database` (SQL typed by hand) */
                role: string;
                /** @description A person's, a task's of ours, or the database role of SQL typed by hand */
                username: string;
            };
            /** Format: date-time */
            at: string;
            /** @description What differs, by field; null before a creation and after a deletion, `[redacted]` for a secret */
            changes: {
                [key: string]: {
                    from: unknown;
                    to: unknown;
                };
            };
            /** @description Kind of object: users, extensions, tenantProfiles, … A sign-in creates one of `sessions` */
            entity: string;
            entityId: string;
            /** @description Grows in the order of writing */
            id: string;
            /** @description Remote address; null for what came by no request */
            ip: string | null;
            requestId: string | null;
            /** @description Whose object it was; null for what belongs to no tenant */
            tenantId: number | null;
        };
        AuditList: {
            data: components["schemas"]["AuditEntry"][];
            page: components["schemas"]["Page"];
        };
        Call: {
            answered: boolean;
            answeredAt: string | null;
            /** @description Seconds from the answer to the end, to the millisecond */
            billable: number;
            /** @description Hang-up cause of the switch, e.g. NORMAL_CLEARING */
            cause: string;
            /** @description Q.850 cause value */
            causeCode: number;
            causeText: string;
            /** @enum {string} */
            direction: "inbound" | "outbound" | "internal";
            /** @description Seconds from the beginning to the end, to the millisecond */
            duration: number;
            endedAt: string;
            from: {
                /** @description null for somebody outside */
                extension: string | null;
                name: string;
                number: string;
            };
            /** @description uuid of the leg that began the call */
            id: string;
            /** @description How many legs the call had */
            legs: number;
            /** @description Name of the switch */
            node: string;
            startedAt: string;
            to: {
                /** @description Who answered, where it was a phone that rang */
                answeredBy: string | null;
                /** @description As dialled */
                number: string;
            };
        };
        CallDetail: {
            answered: boolean;
            answeredAt: string | null;
            /** @description Seconds from the answer to the end, to the millisecond */
            billable: number;
            /** @description Hang-up cause of the switch, e.g. NORMAL_CLEARING */
            cause: string;
            /** @description Q.850 cause value */
            causeCode: number;
            causeText: string;
            /** @enum {string} */
            direction: "inbound" | "outbound" | "internal";
            /** @description Seconds from the beginning to the end, to the millisecond */
            duration: number;
            endedAt: string;
            from: {
                /** @description null for somebody outside */
                extension: string | null;
                name: string;
                number: string;
            };
            /** @enum {string} */
            hungUpBy: "caller" | "callee" | "switch";
            /** @description uuid of the leg that began the call */
            id: string;
            /** @description What happened, in order of time */
            journey: components["schemas"]["CallStep"][];
            /** @description Every leg of the call, in order of time */
            legList: components["schemas"]["CallLeg"][];
            /** @description How many legs the call had */
            legs: number;
            /** @description Name of the switch */
            node: string;
            startedAt: string;
            to: {
                /** @description Who answered, where it was a phone that rang */
                answeredBy: string | null;
                /** @description As dialled */
                number: string;
            };
        };
        CallLeg: {
            answeredAt: string | null;
            billable: number;
            callerName: string;
            callerNumber: string;
            cause: string;
            causeCode: number;
            codec: string | null;
            destination: string;
            duration: number;
            endedAt: string;
            extension: string | null;
            /** @description Who said good-bye on this leg: recv_… its phone, send_… the switch */
            hangupDisposition: string | null;
            id: string;
            /** @enum {string} */
            leg: "a" | "b";
            /** @description Mean opinion score of the sound that arrived, 1 to 5 */
            mos: number | null;
            networkIp: string | null;
            node: string;
            startedAt: string;
        };
        CallStep: {
            at: string;
            legId: string;
            text: string;
        };
        CreateExtension: {
            /** @description Shown to whom is called outside */
            callerIdName?: string | null;
            /** @description Shown to whom is called outside: E.164, or the digits that the carrier wants */
            callerIdNumber?: string | null;
            displayName: string;
            doNotDisturb?: boolean;
            enabled?: boolean;
            firstName?: string | null;
            followMe?: {
                enabled?: boolean;
                steps?: components["schemas"]["FollowMeStep"][];
            };
            forwarding?: {
                always?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                busy?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                noAnswer?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                notRegistered?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
            };
            lastName?: string | null;
            /** @description Where a call goes that nobody took */
            noAnswerDestination?: components["schemas"]["Destination"] | null;
            /** @description Also the SIP user; unique in the tenant */
            number: string;
            /** @description How long phones ring before it counts as no answer */
            ringSeconds?: number;
            /** @description A generated one where none is given */
            sipPassword?: string;
            voicemailEnabled?: boolean;
        };
        CreateNumber: {
            /** @description Where its calls go; null while nobody has said */
            destination?: components["schemas"]["Destination"] | null;
            /** @description A disabled number refuses its calls */
            enabled?: boolean;
            label?: string | null;
            /** @description E.164 such as +14155550100; blanks, brackets and dashes are dropped. Unique in the system */
            number: string;
        };
        CreateTenant: {
            /** @description Days that call records are kept; null for the default of the system */
            cdrRetentionDays?: number | null;
            /** @description SIP domain, a DNS name in lower case, unique in the system */
            domain: string;
            /** @description A disabled tenant registers no phone and routes no call; nothing is deleted */
            enabled?: boolean;
            /** @description Of prompts, BCP 47 */
            language?: string;
            name: string;
            /**
             * Format: uuid
             * @description Tenant profile; the default one where none is given
             */
            profileId?: string;
            /** @description IANA name */
            timezone?: string;
        };
        CreateTenantProfile: {
            /**
             * @description Longest call in seconds, at most a week; 0 for no limit
             * @default 14400
             */
            maxCallDuration?: number;
            /**
             * @description How many conferences a tenant may have
             * @default 20
             */
            maxConferences?: number;
            /**
             * @description How many devices a tenant may have
             * @default 200
             */
            maxDevices?: number;
            /**
             * @description How many extensions a tenant may have
             * @default 100
             */
            maxExtensions?: number;
            /**
             * @description How many queues a tenant may have
             * @default 20
             */
            maxQueues?: number;
            name: string;
            /** @default true */
            recordingEnabled?: boolean;
            /** @default true */
            smsEnabled?: boolean;
        };
        CreateUser: {
            displayName?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description false: can not sign in, and is signed out everywhere */
            enabled?: boolean;
            /**
             * Format: uuid
             * @description The person's extension
             */
            extensionId?: string | null;
            /** @description 8 characters or more, at most 72 bytes as UTF-8 */
            password: string;
            /**
             * @description In a tenant `tenant_admin` or `user`; `system_admin` only outside of any tenant
             * @enum {string}
             */
            role: "system_admin" | "tenant_admin" | "user";
            /** @description Signs in with it; unique in the whole system, upper and lower case being the same. A mail address will do */
            username: string;
        };
        Credentials: {
            password: string;
            /** @description Upper and lower case are the same */
            username: string;
        };
        Destination: components["schemas"]["ExtensionDestination"] | components["schemas"]["NumberDestination"] | components["schemas"]["HangupDestination"];
        Extension: {
            callerIdName: string | null;
            callerIdNumber: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            doNotDisturb: boolean;
            enabled: boolean;
            firstName: string | null;
            followMe: components["schemas"]["FollowMe"];
            forwarding: components["schemas"]["Forwarding"];
            /** Format: uuid */
            id: string;
            lastName: string | null;
            noAnswerDestination: components["schemas"]["Destination"] | null;
            number: string;
            ringSeconds: number;
            /** Format: date-time */
            updatedAt: string;
            voicemailEnabled: boolean;
        };
        ExtensionDestination: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "extension";
        };
        ExtensionImportReport: {
            created: number;
            /** @description true: nothing was written, this is what would have been */
            dryRun: boolean;
            /** @description At most the first 1,000. Only a dry run answers with errors here; else they come as a problem */
            errors: components["schemas"]["ImportLineError"][];
            /** @description Lines read, without the heading */
            lines: number;
            /** @description SIP passwords that were generated, told this once; empty in a dry run */
            passwords: {
                number: string;
                sipPassword: string;
            }[];
            unchanged: number;
            updated: number;
        };
        ExtensionList: {
            data: components["schemas"]["Extension"][];
            page: components["schemas"]["Page"];
        };
        ExtensionWithPassword: {
            callerIdName: string | null;
            callerIdNumber: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            doNotDisturb: boolean;
            enabled: boolean;
            firstName: string | null;
            followMe: components["schemas"]["FollowMe"];
            forwarding: components["schemas"]["Forwarding"];
            /** Format: uuid */
            id: string;
            lastName: string | null;
            noAnswerDestination: components["schemas"]["Destination"] | null;
            number: string;
            ringSeconds: number;
            /** @description Told this once */
            sipPassword: string;
            /** Format: date-time */
            updatedAt: string;
            voicemailEnabled: boolean;
        };
        FollowMe: {
            enabled: boolean;
            steps: components["schemas"]["FollowMeStep"][];
        };
        FollowMeStep: {
            /**
             * @description Seconds after the call came in
             * @default 0
             */
            delaySeconds: number;
            number: string;
            /** @default 20 */
            ringSeconds: number;
        };
        Forward: {
            enabled: boolean;
            /** @description What is dialled; kept while the forwarding is off */
            number: string | null;
        };
        Forwarding: {
            always: components["schemas"]["Forward"];
            busy: components["schemas"]["Forward"];
            noAnswer: components["schemas"]["Forward"];
            notRegistered: components["schemas"]["Forward"];
        };
        HangupDestination: {
            cause: string;
            /** @enum {string} */
            type: "hangup";
        };
        Health: {
            /**
             * @description Whether changes made by other replicas reach this one. `unheard` is mended by itself
             * @enum {string}
             */
            changes: "heard" | "unheard";
            /** @enum {string} */
            database: "reachable" | "unreachable";
            /** @description null while the database can not be asked */
            migrations: {
                /** @description Migrations of this version that the database has not had */
                pending: number;
            } | null;
            /**
             * @description `failing` goes with 503: this replica can not do its work
             * @enum {string}
             */
            status: "ok" | "failing";
            /** @description A switch that is away does not make the API fail: it is there to be asked when the switch is back */
            switches: {
                configured: number;
                connected: number;
            };
        };
        ImportLineError: {
            /** @description Name of the column; empty for the line as a whole */
            field: string;
            /** @description Line of the CSV file (its heading is 1), or place in the JSON array, from 1 */
            line: number;
            message: string;
        };
        ImportReport: {
            created: number;
            /** @description true: nothing was written, this is what would have been */
            dryRun: boolean;
            /** @description At most the first 1,000. Only a dry run answers with errors here; else they come as a problem */
            errors: components["schemas"]["ImportLineError"][];
            /** @description Lines read, without the heading */
            lines: number;
            unchanged: number;
            updated: number;
        };
        LiveCall: {
            /** Format: date-time */
            answeredAt: string | null;
            /** @enum {string} */
            direction: "internal" | "inbound" | "outbound";
            from: {
                name: string;
                number: string;
            };
            /** @description UUID of the leg that made the call; the same as in the call record */
            id: string;
            /** @description The switch it is on */
            node: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "ringing" | "talking" | "held";
            /** @description What was dialled, then who answered */
            to: {
                name: string;
                number: string;
            };
        };
        LiveCalls: {
            calls: components["schemas"]["LiveCall"][];
            /**
             * Format: date-time
             * @description The server's clock, for durations
             */
            now: string;
        };
        NewSipPassword: {
            /** @description A generated one where none is given */
            sipPassword?: string;
        };
        Number: {
            /** Format: date-time */
            createdAt: string;
            destination: components["schemas"]["Destination"] | null;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            label: string | null;
            /** @description E.164 */
            number: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description As if dialled by an extension of the tenant */
        NumberDestination: {
            number: string;
            /** @enum {string} */
            type: "number";
        };
        NumberList: {
            data: components["schemas"]["Number"][];
            page: components["schemas"]["Page"];
        };
        Page: {
            limit: number;
            /** @description Give it back as `cursor` for the next page; null on the last one */
            next: string | null;
            /** @description How many there are in all; only with `total=true` */
            total?: number;
        };
        PasswordChange: {
            currentPassword: string;
            /** @description 8 characters or more, at most 72 bytes as UTF-8 */
            newPassword: string;
        };
        Problem: {
            /** @description What happened, why, and the way on */
            detail: string;
            errors?: {
                field: string;
                /** @description Of an imported table */
                line?: number;
                message: string;
            }[];
            /** @description Request id, to be quoted to the operator */
            instance?: string;
            /** @description Name of the limit that was reached */
            limit?: string;
            maximum?: number;
            status: number;
            title: string;
            /** @description Stable identifier of the kind of problem, e.g. `urn:callsign:limit-reached` */
            type: string;
            /** @description What still refers to the object */
            usedBy?: string[];
        };
        RefreshRequest: {
            refreshToken: string;
        };
        RejectedRecord: {
            bytes: number;
            firstAt: string;
            id: string;
            lastAt: string;
            /** @description What the switch said it was */
            legUuid: string | null;
            reason: string;
            /** @description How often exactly this was sent */
            times: number;
        };
        RejectedRecordDetail: {
            /** @description As sent, at most 256 KiB of it */
            body: string;
            bytes: number;
            firstAt: string;
            id: string;
            lastAt: string;
            /** @description What the switch said it was */
            legUuid: string | null;
            reason: string;
            /** @description How often exactly this was sent */
            times: number;
        };
        RetriedRecord: {
            /** @enum {string} */
            outcome: "stored" | "duplicate" | "rejected";
        };
        SignedIn: {
            /** @description Seconds that `token` is good for */
            expiresIn: number;
            /** @description Good for one `POST /api/auth/refresh`, which gives the next */
            refreshToken: string;
            /** @description JWT (HS256), to be sent as `Authorization: Bearer …` */
            token: string;
            user: components["schemas"]["Account"];
        };
        Tenant: {
            cdrRetentionDays: number | null;
            /** Format: date-time */
            createdAt: string;
            domain: string;
            enabled: boolean;
            /** @description Sent to the switch as the channel variable tenant_id */
            id: number;
            language: string;
            limits: components["schemas"]["TenantLimits"];
            name: string;
            profile: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            timezone: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description How many there are of each: extensions, numbers, users, … */
            usage: {
                [key: string]: number;
            };
        };
        TenantLimits: {
            /** @description Longest call in seconds, at most a week; 0 for no limit */
            maxCallDuration: number;
            /** @description How many conferences a tenant may have */
            maxConferences: number;
            /** @description How many devices a tenant may have */
            maxDevices: number;
            /** @description How many extensions a tenant may have */
            maxExtensions: number;
            /** @description How many queues a tenant may have */
            maxQueues: number;
            recordingEnabled: boolean;
            smsEnabled: boolean;
        };
        TenantList: {
            data: components["schemas"]["Tenant"][];
            page: components["schemas"]["Page"];
        };
        TenantProfile: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description Longest call in seconds, at most a week; 0 for no limit */
            maxCallDuration: number;
            /** @description How many conferences a tenant may have */
            maxConferences: number;
            /** @description How many devices a tenant may have */
            maxDevices: number;
            /** @description How many extensions a tenant may have */
            maxExtensions: number;
            /** @description How many queues a tenant may have */
            maxQueues: number;
            name: string;
            recordingEnabled: boolean;
            smsEnabled: boolean;
            /** Format: date-time */
            updatedAt: string;
        };
        TenantProfileList: {
            data: components["schemas"]["TenantProfile"][];
            page: components["schemas"]["Page"];
        };
        UpdateExtension: {
            /** @description Shown to whom is called outside */
            callerIdName?: string | null;
            /** @description Shown to whom is called outside: E.164, or the digits that the carrier wants */
            callerIdNumber?: string | null;
            displayName?: string;
            doNotDisturb?: boolean;
            enabled?: boolean;
            firstName?: string | null;
            followMe?: {
                enabled?: boolean;
                steps?: components["schemas"]["FollowMeStep"][];
            };
            forwarding?: {
                always?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                busy?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                noAnswer?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                notRegistered?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
            };
            lastName?: string | null;
            /** @description Where a call goes that nobody took */
            noAnswerDestination?: components["schemas"]["Destination"] | null;
            /** @description Also the SIP user; unique in the tenant */
            number?: string;
            /** @description How long phones ring before it counts as no answer */
            ringSeconds?: number;
            voicemailEnabled?: boolean;
        };
        UpdateNumber: {
            /** @description Where its calls go; null while nobody has said */
            destination?: components["schemas"]["Destination"] | null;
            /** @description A disabled number refuses its calls */
            enabled?: boolean;
            label?: string | null;
            /** @description E.164 such as +14155550100; blanks, brackets and dashes are dropped. Unique in the system */
            number?: string;
        };
        UpdateOwnExtension: {
            doNotDisturb?: boolean;
            followMe?: {
                enabled?: boolean;
                steps?: components["schemas"]["FollowMeStep"][];
            };
            forwarding?: {
                always?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                busy?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                noAnswer?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
                notRegistered?: {
                    enabled?: boolean;
                    /** @description What is dialled; kept while the forwarding is off */
                    number?: string | null;
                };
            };
        };
        UpdateTenant: {
            /** @description Days that call records are kept; null for the default of the system */
            cdrRetentionDays?: number | null;
            /** @description SIP domain, a DNS name in lower case, unique in the system */
            domain?: string;
            /** @description A disabled tenant registers no phone and routes no call; nothing is deleted */
            enabled?: boolean;
            /** @description Of prompts, BCP 47 */
            language?: string;
            name?: string;
            /**
             * Format: uuid
             * @description Tenant profile; the default one where none is given
             */
            profileId?: string;
            /** @description IANA name */
            timezone?: string;
        };
        UpdateTenantProfile: {
            /** @description Longest call in seconds, at most a week; 0 for no limit */
            maxCallDuration?: number;
            /** @description How many conferences a tenant may have */
            maxConferences?: number;
            /** @description How many devices a tenant may have */
            maxDevices?: number;
            /** @description How many extensions a tenant may have */
            maxExtensions?: number;
            /** @description How many queues a tenant may have */
            maxQueues?: number;
            name?: string;
            recordingEnabled?: boolean;
            smsEnabled?: boolean;
        };
        UpdateUser: {
            displayName?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description false: can not sign in, and is signed out everywhere */
            enabled?: boolean;
            /**
             * Format: uuid
             * @description The person's extension
             */
            extensionId?: string | null;
            /** @description 8 characters or more, at most 72 bytes as UTF-8 */
            password?: string;
            /**
             * @description In a tenant `tenant_admin` or `user`; `system_admin` only outside of any tenant
             * @enum {string}
             */
            role?: "system_admin" | "tenant_admin" | "user";
            /** @description Signs in with it; unique in the whole system, upper and lower case being the same. A mail address will do */
            username?: string;
        };
        User: {
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string | null;
            enabled: boolean;
            /** Format: uuid */
            extensionId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastLoginAt: string | null;
            /**
             * Format: date-time
             * @description After five wrong passwords in a row; a new password unlocks
             */
            lockedUntil: string | null;
            /** @enum {string} */
            role: "system_admin" | "tenant_admin" | "user";
            /** @description null for a system administrator */
            tenantId: number | null;
            /** Format: date-time */
            updatedAt: string;
            username: string;
        };
        UserList: {
            data: components["schemas"]["User"][];
            page: components["schemas"]["Page"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Audit_list: {
        parameters: {
            query?: {
                action?: "create" | "update" | "delete";
                /** @description Username, or user id */
                actor?: string;
                cursor?: string;
                entity?: string;
                entityId?: string;
                /** @description Not before this time */
                from?: string;
                limit?: number;
                /** @description `-id`: newest first */
                sort?: "-id" | "id";
                tenantId?: number;
                /** @description Before this time */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_list: {
        parameters: {
            query?: {
                answered?: string;
                /** @description Hang-up cause of the switch, e.g. NO_ANSWER */
                cause?: string;
                cursor?: string;
                /** @description As the tenant sees it */
                direction?: "inbound" | "outbound" | "internal";
                /** @description Calls that this extension made, was dialled in, or was rung by */
                extension?: string;
                /** @description Calls that began at this time or later; ISO 8601 */
                from?: string;
                limit?: number;
                /** @description Part of the caller's or the dialled number; a leading + is ignored */
                number?: string;
                sort?: "-startedAt" | "startedAt";
                /** @description Calls that began before this time; ISO 8601 */
                to?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_export: {
        parameters: {
            query?: {
                answered?: string;
                /** @description Hang-up cause of the switch, e.g. NO_ANSWER */
                cause?: string;
                /** @description As the tenant sees it */
                direction?: "inbound" | "outbound" | "internal";
                /** @description Calls that this extension made, was dialled in, or was rung by */
                extension?: string;
                format?: "csv";
                /** @description Calls that began at this time or later; ISO 8601 */
                from?: string;
                /** @description Part of the caller's or the dialled number; a leading + is ignored */
                number?: string;
                /** @description Calls that began before this time; ISO 8601 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_listRejected: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RejectedRecord"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_getRejected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RejectedRecordDetail"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cdr_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedRecord"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number */
                number?: string;
                /** @description Part of the number or a name */
                q?: string;
                sort?: "number" | "-number" | "displayName" | "-displayName" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExtension"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionWithPassword"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateExtension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Extensions_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSipPassword"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionWithPassword"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtensionBulk_export: {
        parameters: {
            query?: {
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtensionBulk_import: {
        parameters: {
            query?: {
                /** @description Report what would happen, and write nothing */
                dryRun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description CSV with a heading line (number, display_name, first_name, last_name, caller_id_name, caller_id_number, enabled, do_not_disturb, forward_always, forward_always_enabled, forward_busy, forward_busy_enabled, forward_no_answer, forward_no_answer_enabled, forward_not_registered, forward_not_registered_enabled, follow_me_enabled, follow_me, ring_seconds, voicemail_enabled, no_answer_destination_type, no_answer_destination, sip_password), or JSON: an array of objects with the same in camelCase. Columns that are left out stay as they are. */
        requestBody: {
            content: {
                "application/json": {
                    callerIdName?: unknown;
                    callerIdNumber?: unknown;
                    displayName?: unknown;
                    doNotDisturb?: unknown;
                    enabled?: unknown;
                    firstName?: unknown;
                    followMe?: unknown;
                    followMeEnabled?: unknown;
                    forwardAlways?: unknown;
                    forwardAlwaysEnabled?: unknown;
                    forwardBusy?: unknown;
                    forwardBusyEnabled?: unknown;
                    forwardNoAnswer?: unknown;
                    forwardNoAnswerEnabled?: unknown;
                    forwardNotRegistered?: unknown;
                    forwardNotRegisteredEnabled?: unknown;
                    lastName?: unknown;
                    noAnswerDestination?: unknown;
                    noAnswerDestinationType?: unknown;
                    number?: unknown;
                    ringSeconds?: unknown;
                    sipPassword?: unknown;
                    voicemailEnabled?: unknown;
                }[];
                "text/csv": {
                    callerIdName?: unknown;
                    callerIdNumber?: unknown;
                    displayName?: unknown;
                    doNotDisturb?: unknown;
                    enabled?: unknown;
                    firstName?: unknown;
                    followMe?: unknown;
                    followMeEnabled?: unknown;
                    forwardAlways?: unknown;
                    forwardAlwaysEnabled?: unknown;
                    forwardBusy?: unknown;
                    forwardBusyEnabled?: unknown;
                    forwardNoAnswer?: unknown;
                    forwardNoAnswerEnabled?: unknown;
                    forwardNotRegistered?: unknown;
                    forwardNotRegisteredEnabled?: unknown;
                    lastName?: unknown;
                    noAnswerDestination?: unknown;
                    noAnswerDestinationType?: unknown;
                    number?: unknown;
                    ringSeconds?: unknown;
                    sipPassword?: unknown;
                    voicemailEnabled?: unknown;
                }[];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionImportReport"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Health_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can not; the body says why */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    Live_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveCalls"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnExtension_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnExtension_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOwnExtension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Exactly this number, E.164 */
                number?: string;
                /** @description Part of the number or the label */
                q?: string;
                sort?: "number" | "-number" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNumber"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Numbers_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNumber"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NumberBulk_export: {
        parameters: {
            query?: {
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NumberBulk_import: {
        parameters: {
            query?: {
                /** @description Report what would happen, and write nothing */
                dryRun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description CSV with a heading line (number, label, enabled, destination_type, destination), or JSON: an array of objects with the same in camelCase. Columns that are left out stay as they are. */
        requestBody: {
            content: {
                "application/json": {
                    destination?: unknown;
                    destinationType?: unknown;
                    enabled?: unknown;
                    label?: unknown;
                    number?: unknown;
                }[];
                "text/csv": {
                    destination?: unknown;
                    destinationType?: unknown;
                    enabled?: unknown;
                    label?: unknown;
                    number?: unknown;
                }[];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnTenant_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name */
                q?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfileList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenantProfile"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfile"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfile"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantProfiles_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTenantProfile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantProfile"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                profileId?: string;
                /** @description Part of the name or the domain */
                q?: string;
                sort?: "name" | "-name" | "domain" | "-domain" | "createdAt" | "-createdAt" | "id" | "-id";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenant"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_delete: {
        parameters: {
            query?: {
                /** @description The tenant's domain, typed again: everything it has is destroyed */
                confirm?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tenants_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTenant"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                cursor?: string;
                enabled?: string;
                limit?: number;
                /** @description Part of the username, the display name or the mail address */
                q?: string;
                role?: "system_admin" | "tenant_admin" | "user";
                sort?: "username" | "-username" | "displayName" | "-displayName" | "role" | "-role" | "createdAt" | "-createdAt";
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The input is malformed or not valid; `errors` names the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role or the tenant does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such object in this tenant */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A duplicate, a limit that is reached, or something still in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
