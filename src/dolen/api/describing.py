"""The description of the door, openapi.json: as ninja writes it, with problems named as such."""

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

PROBLEM_TYPE = "application/problem+json"


class Door(NinjaAPI):
    """The machines' door. Its description says what each refusal is sent as."""

    def get_openapi_schema(self, **how: Any) -> OpenAPISchema:
        """Describe every operation."""
        described = super().get_openapi_schema(**how)
        for operations in described["paths"].values():
            for operation in operations.values():
                for status, response in operation["responses"].items():
                    if int(status) >= 400:
                        response["content"] = {
                            PROBLEM_TYPE: response["content"]["application/json"]
                        }
        return described
