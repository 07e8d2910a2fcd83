ALTER TABLE "drafts" ADD COLUMN "line_answer" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_way" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_fact" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_fact_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_mail_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_usage_fact_dated" CHECK (("drafts"."usage_fact" is null) = ("drafts"."usage_fact_at" is null));--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_way_from_provider" CHECK ("drafts"."usage_way" is null or "drafts"."usage" is not distinct from 'another-provider');